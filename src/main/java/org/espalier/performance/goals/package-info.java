/**
 * Goals: initiative → unit's goal → person's goal. Invariants: goals form a tree without circles; a
 * goal never changes its owner; its state changes by recorded steps only; progress is derived from
 * check-ins when it is read, never stored.
 */
@NullMarked
package org.espalier.performance.goals;

import org.jspecify.annotations.NullMarked;
