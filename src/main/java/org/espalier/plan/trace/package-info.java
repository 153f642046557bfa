/**
 * The closed loop of a plan, followed link by link: gap, item, assignment, completion, evidence,
 * gap.
 */
@NullMarked
package org.espalier.plan.trace;

import org.jspecify.annotations.NullMarked;
