/**
 * Who asks: bearer tokens of the configured OIDC issuer or, on loopback without one, of the
 * development issuer; verified tokens are remembered. What a caller may do with a thing is decided
 * by the policy of its feature.
 */
@NullMarked
package org.espalier.platform.security;

import org.jspecify.annotations.NullMarked;
