package org.espalier.testing.keycloak;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Starts Keycloak before the server, names it to the server as its issuer, and ends it after. */
public final class KeycloakResource implements QuarkusTestResourceLifecycleManager {

  static final String ADMIN_PASSWORD = "espalier.test.keycloak.admin-password";
  static final String PROCESS = "espalier.test.keycloak.process";

  private @Nullable Keycloak keycloak;

  @Override
  public Map<String, String> start() {
    Keycloak started = Keycloak.start();
    keycloak = started;
    return Map.of(
        "espalier.oidc.issuer",
        started.url() + "/realms/acme",
        "espalier.oidc.audience",
        "espalier",
        "espalier.oidc.provider",
        "KEYCLOAK",
        "espalier.oidc.key-refresh",
        "PT0.1S",
        ADMIN_PASSWORD,
        started.adminPassword(),
        PROCESS,
        Long.toString(started.process()));
  }

  @Override
  public void stop() {
    if (keycloak != null) {
      keycloak.close();
    }
  }
}
