/** The server beside the Keycloak that it is most often met with: tokens, people, keys. */
@NullMarked
package org.espalier.platform.security.keycloak;

import org.jspecify.annotations.NullMarked;
