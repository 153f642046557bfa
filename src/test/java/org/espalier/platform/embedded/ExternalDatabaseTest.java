package org.espalier.platform.embedded;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;
import org.espalier.platform.start.StartRefused;
import org.junit.jupiter.api.Test;

/** With which databases of their own standing the server works, and which it refuses. */
@QuarkusTest
class ExternalDatabaseTest {

  private final String url = setting("quarkus.flyway.jdbc-url");
  private final Map<String, String> environment =
      new HashMap<>(
          Map.of(
              "ESPALIER_DATABASE_PASSWORD",
              setting("quarkus.datasource.password"),
              "ESPALIER_DATABASE_OWNER_USERNAME",
              setting("quarkus.flyway.username"),
              "ESPALIER_DATABASE_OWNER_PASSWORD",
              setting("quarkus.flyway.password")));

  @Test
  void logsInAsTheEnvironmentSays() {
    ExternalDatabase found = ExternalDatabase.of(url, environment);
    assertEquals("espalier", found.application().username());
    assertEquals("espalier_owner", found.owner().username());
    assertEquals(found.application(), found.analytics());
    assertEquals("set timezone = 'UTC'", found.application().setUp());
    Map<String, String> settings = Database.external(url, environment).settings();
    assertEquals("false", settings.get("espalier.database.distributed"));
  }

  @Test
  void migrationsGoPastAPooler() {
    environment.put("ESPALIER_DATABASE_POOLER", "true");
    refused("ESPALIER_DATABASE_OWNER_URL");
    environment.put("ESPALIER_DATABASE_OWNER_URL", url);
    environment.put("ESPALIER_DATABASE_REPLICA_URL", "jdbc:postgresql://replica:6432/espalier");
    ExternalDatabase found =
        ExternalDatabase.of("jdbc:postgresql://pooler:6432/espalier", environment);
    assertEquals(url, found.owner().url());
    assertEquals("jdbc:postgresql://pooler:6432/espalier", found.application().url());
    assertEquals("jdbc:postgresql://replica:6432/espalier", found.analytics().url());
    assertEquals("set timezone = 'UTC'", found.analytics().setUp());
    Map<String, String> settings =
        Database.external("jdbc:postgresql://pooler:6432/espalier", environment).settings();
    assertEquals("select 1", settings.get("quarkus.datasource.jdbc.new-connection-sql"));
    assertEquals(
        "0", settings.get("quarkus.datasource.jdbc.additional-jdbc-properties.prepareThreshold"));
    assertEquals(
        "undefined", settings.get("quarkus.datasource.analytics.jdbc.transaction-isolation-level"));
    environment.remove("ESPALIER_DATABASE_OWNER_USERNAME");
    refused("which role a session took on");
  }

  @Test
  void replicaIsReadInTheRoleOfTheApplication() {
    environment.put("ESPALIER_DATABASE_REPLICA_URL", "postgresql://reader:secret@replica/espalier");
    Login reader = ExternalDatabase.of(url, environment).analytics();
    assertEquals("reader at jdbc:postgresql://replica/espalier", reader.toString());
    assertEquals("set timezone = 'UTC';set role espalier_app", reader.setUp());
  }

  @Test
  void switchesAreTrueOrFalse() {
    environment.put("ESPALIER_DATABASE_POOLER", "yes");
    refused("must be true or false");
  }

  @Test
  void clusterIsWhereItIsSaidToBe() {
    environment.put("ESPALIER_DATABASE_DISTRIBUTED", "true");
    refused("has no extension citus");
    assertDoesNotThrow(() -> Cluster.require(true, true, false, false));
    assertDoesNotThrow(() -> Cluster.require(true, true, true, true));
    assertDoesNotThrow(() -> Cluster.require(false, false, true, false));
    assertDoesNotThrow(() -> Cluster.require(false, true, true, false));
    assertTrue(refusal(true, true, true, false).contains("none is distributed"));
    assertTrue(refusal(false, true, true, true).contains("ESPALIER_DATABASE_DISTRIBUTED=true"));
    assertTrue(refusal(false, true, false, false).contains("ESPALIER_DATABASE_DISTRIBUTED=true"));
  }

  private static String refusal(
      boolean wanted, boolean cluster, boolean migrated, boolean distributed) {
    return assertThrows(
            StartRefused.class, () -> Cluster.require(wanted, cluster, migrated, distributed))
        .getMessage();
  }

  private void refused(String why) {
    StartRefused refused =
        assertThrows(StartRefused.class, () -> ExternalDatabase.of(url, environment));
    assertTrue(refused.getMessage().contains(why), refused.getMessage());
  }

  private static String setting(String name) {
    return ConfigProvider.getConfig().getValue(name, String.class);
  }
}
