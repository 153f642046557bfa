/**
 * Secrets that the server draws for itself: each is one tenant's, lies in a table of its own, and
 * is in no list, no export and no event.
 */
@NullMarked
package org.espalier.platform.secrets;

import org.jspecify.annotations.NullMarked;
