/**
 * Feedback at any time, and requests for it. Invariants: feedback is withdrawn, never changed; what
 * only the line or only the giver may see is in no event, list, number or evidence of anybody else;
 * what was said of a level becomes evidence only if the person may see it, the framework says so
 * and it was said by somebody else.
 */
@NullMarked
package org.espalier.performance.feedback;

import org.jspecify.annotations.NullMarked;
