/** Worksheets of merit raises: every factor of each person, proposals, budgets and roll-ups. */
@NullMarked
package org.espalier.compensation.worksheets;

import org.jspecify.annotations.NullMarked;
