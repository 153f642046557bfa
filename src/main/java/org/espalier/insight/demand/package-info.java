/**
 * Forecasts of demand: what people have to be able to do in the quarters to come, who will be, and
 * who could be trained or has to be hired. A forecast takes what is known when it is made and what
 * its scenario assumes, keeps both with what follows from them, and never changes.
 */
@NullMarked
package org.espalier.insight.demand;

import org.jspecify.annotations.NullMarked;
