/**
 * What the servers of one database tell each other. Nothing relies on it for being right, only for
 * being soon: whatever is remembered ends by itself after a while.
 */
@NullMarked
package org.espalier.platform.peers;

import org.jspecify.annotations.NullMarked;
