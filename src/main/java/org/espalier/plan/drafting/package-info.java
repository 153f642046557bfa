/**
 * Drafts plans from gaps: takes the most urgent ones and chooses learning that covers them at least
 * cost, greedily, and says why.
 */
@NullMarked
package org.espalier.plan.drafting;

import org.jspecify.annotations.NullMarked;
