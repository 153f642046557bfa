/** Audiences: whom a rule, a certification or an activity is meant for. */
@NullMarked
package org.espalier.workforce.audience;

import org.jspecify.annotations.NullMarked;
