/**
 * Programs over yes-or-no decisions, solved to proven optimality by branch and bound (Land and Doig
 * 1960). It knows nothing of plans. A bound never rests on floating point alone: whatever the
 * linear relaxation answers, its multipliers give a Lagrangian bound that holds for any multipliers
 * that are not negative (Geoffrion 1974). Effort is counted in variables looked at, never in time,
 * so that the same program has the same answer on every machine.
 */
@NullMarked
package org.espalier.plan.solver;

import org.jspecify.annotations.NullMarked;
