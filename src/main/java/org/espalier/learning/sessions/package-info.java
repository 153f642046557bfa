/**
 * When and where activities are held, by whom, and with how many seats. Invariants: nobody holds
 * two sessions at the same time; what a session is about never changes; there are never fewer seats
 * than are taken. May import {@code learning.catalogue}, {@code workforce}, {@code platform}.
 */
@NullMarked
package org.espalier.learning.sessions;

import org.jspecify.annotations.NullMarked;
