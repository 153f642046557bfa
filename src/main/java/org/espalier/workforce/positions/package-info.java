/** Positions: the places that an organisation means to fill, and which reports to which. */
@NullMarked
package org.espalier.workforce.positions;

import org.jspecify.annotations.NullMarked;
