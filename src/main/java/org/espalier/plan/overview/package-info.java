/** How the plans of groups stand: numbers with numerator and denominator, read in one statement. */
@NullMarked
package org.espalier.plan.overview;

import org.jspecify.annotations.NullMarked;
