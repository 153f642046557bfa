/**
 * The committed contract: that it is the server's, that it is sound, and that clients of it work.
 */
@NullMarked
package org.espalier.platform.contract;

import org.jspecify.annotations.NullMarked;
