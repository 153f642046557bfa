/** Rules that assign learning by audience, evaluated at once when people change. */
@NullMarked
package org.espalier.learning.rules;

import org.jspecify.annotations.NullMarked;
