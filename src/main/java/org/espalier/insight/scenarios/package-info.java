/**
 * Scenarios of demand: what is assumed of the quarters to come. A scenario is a plan and no person:
 * jobs, numbers and initiatives alone. Forecasts copy what a scenario says when they are made, so
 * that a change of it leaves them as they are.
 */
@NullMarked
package org.espalier.insight.scenarios;

import org.jspecify.annotations.NullMarked;
