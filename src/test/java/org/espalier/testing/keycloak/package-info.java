/**
 * Keycloak as the identity provider of tests: the real one, on loopback, with the realm file that
 * the compose file uses too. A test asks for it by {@code @TestProfile(WithKeycloak.class)}, stands
 * before the tests without it by {@code @Order} so that the server is not started more often than
 * need be, and gets its callers from {@link org.espalier.testing.keycloak.Realm}.
 */
@NullMarked
package org.espalier.testing.keycloak;

import org.jspecify.annotations.NullMarked;
