/**
 * Provisioning by identity providers: SCIM 2.0 (RFC 7643, RFC 7644), paged by cursors too (RFC
 * 9865), at {@code /scim/v2}. A User is an employee; what employees do not have is kept here beside
 * them, and what they have is read from them and written by their own way. A Group is ours alone.
 * Nothing of the protocol is known outside of these packages.
 */
@NullMarked
package org.espalier.integration.scim;

import org.jspecify.annotations.NullMarked;
