/**
 * Commands that may be sent twice: a POST with an {@code Idempotency-Key} takes effect once, and
 * its answer is kept in the transaction of the effect, so that neither can be there without the
 * other.
 */
@NullMarked
package org.espalier.platform.idempotency;

import org.jspecify.annotations.NullMarked;
