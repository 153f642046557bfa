/**
 * What groups give to those who sign in. Found once for each token that is verified, not for each
 * request.
 */
@NullMarked
package org.espalier.integration.scim.roles;

import org.jspecify.annotations.NullMarked;
