/** How far reviews are: numbers with numerator, denominator and moment, read in one statement. */
@NullMarked
package org.espalier.performance.progress;

import org.jspecify.annotations.NullMarked;
