/**
 * Work that goes on behind the requests that ask for it, a step a transaction, and that survives
 * the end of the process: whoever starts next finds what is left.
 */
@NullMarked
package org.espalier.platform.work;

import org.jspecify.annotations.NullMarked;
