/**
 * The statistics of comparisons, on plain columns of numbers: no tables, no requests. Moments and
 * distributions are those of Hipparchus.
 */
@NullMarked
package org.espalier.insight.statistics;

import org.jspecify.annotations.NullMarked;
