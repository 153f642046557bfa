/**
 * Drafts plans from gaps: takes the most urgent ones, has learning chosen for them ({@code
 * plan.optimum}) and says why each activity was chosen or not.
 */
@NullMarked
package org.espalier.plan.drafting;

import org.jspecify.annotations.NullMarked;
