/**
 * Drafts learning for many people at once: one budget, one day, and only so many seats. The answer
 * is a proposal that is kept until it is accepted, as a whole or in part, or expires. Invariants: a
 * line is accepted once; what has changed since is told and not accepted; people whom somebody does
 * not reach are not in that one's proposals.
 */
@NullMarked
package org.espalier.plan.groups;

import org.jspecify.annotations.NullMarked;
