/**
 * Changes of parts of resources (RFC 7644, section 3.5.2), as the protocol has them and as identity
 * providers send them.
 */
@NullMarked
package org.espalier.integration.scim.patch;

import org.jspecify.annotations.NullMarked;
