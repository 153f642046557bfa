/**
 * The gaps of everybody as a heat map, over time and down to people. Each figure is that of {@code
 * /gap-analyses} for the same people: cells are counted by the statements of {@code sql/gap}.
 */
@NullMarked
package org.espalier.insight.gaps;

import org.jspecify.annotations.NullMarked;
