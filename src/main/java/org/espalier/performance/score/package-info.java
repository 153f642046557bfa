/**
 * The score of a review: pure arithmetic over what was rated, with every factor in the answer.
 * Invariant: a score that lacks something required is INCOMPLETE and names what; no number is ever
 * divided by what should have been there.
 */
@NullMarked
package org.espalier.performance.score;

import org.jspecify.annotations.NullMarked;
