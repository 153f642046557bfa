package org.espalier.testing.keycloak;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.List;

/**
 * The server as it stands beside a Keycloak: the realm is its issuer, and there are no development
 * tokens. All tests of this profile share one server and one realm.
 */
public final class WithKeycloak implements QuarkusTestProfile {

  @Override
  public List<TestResourceEntry> testResources() {
    return List.of(new TestResourceEntry(KeycloakResource.class));
  }
}
