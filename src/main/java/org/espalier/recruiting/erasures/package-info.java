/**
 * What is kept of candidates, for them to have, and its end: on request, and by itself when the
 * tenant's time for it is over. Counts stay; nothing says any more whom they counted.
 */
@NullMarked
package org.espalier.recruiting.erasures;

import org.jspecify.annotations.NullMarked;
