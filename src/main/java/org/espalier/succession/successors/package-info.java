/**
 * Successors: who, or which talent pool, is nominated to follow in a key position, with computed
 * readiness beside.
 */
@NullMarked
package org.espalier.succession.successors;

import org.jspecify.annotations.NullMarked;
