/**
 * How many people will be able to do what will be asked: the arithmetic of forecasts, without a
 * clock, a database or chance. The same input gives the same output, in whatever order it comes.
 * Invariants: numbers of people have four decimals; heads add up quarter by quarter to the last
 * digit; every shortfall is training and hiring and nothing else.
 */
@NullMarked
package org.espalier.insight.projection;

import org.jspecify.annotations.NullMarked;
