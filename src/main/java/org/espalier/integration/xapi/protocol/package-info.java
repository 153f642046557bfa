/**
 * The protocol itself, at {@code /xapi}: versions, credentials, bodies. It is no part of the
 * contract, for it has one of its own.
 */
@NullMarked
package org.espalier.integration.xapi.protocol;

import org.jspecify.annotations.NullMarked;
