/** Charts as SVG, readable on light and on dark pages; know nothing of what they show. */
@NullMarked
package org.espalier.bench.chart;

import org.jspecify.annotations.NullMarked;
