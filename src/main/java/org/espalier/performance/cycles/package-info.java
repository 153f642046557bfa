/**
 * Review cycles: which people are reviewed for which period, by which form, and when each phase is.
 * Invariant: a cycle in which there are reviews keeps its form and its period.
 */
@NullMarked
package org.espalier.performance.cycles;

import org.jspecify.annotations.NullMarked;
