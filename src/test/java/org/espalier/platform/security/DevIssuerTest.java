package org.espalier.platform.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.espalier.platform.start.StartRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where development tokens are issued, and where the server refuses to start with them. */
class DevIssuerTest {

  @TempDir private Path temp;

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "localhost", "::1"})
  void issuesOnLoopback(String host) {
    assertTrue(
        new DevIssuer(config(Map.of()), host, temp.resolve("data"), Optional.empty()).active());
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.0.0.0", "::", "192.0.2.7"})
  void refusesToStartWhereOthersCanReachIt(String host) {
    Path data = temp.resolve("data");
    StartRefused refused =
        assertThrows(
            StartRefused.class,
            () -> new DevIssuer(config(Map.of()), host, data, Optional.empty()));
    assertTrue(refused.getMessage().contains("ESPALIER_OIDC_ISSUER"), refused.getMessage());
    assertFalse(Files.exists(data));
  }

  @Test
  void refusesToOpenASharedDatabaseInProduction() {
    Path data = temp.resolve("data");
    StartRefused refused =
        assertThrows(
            StartRefused.class,
            () -> new DevIssuer(config(Map.of()), "127.0.0.1", data, Optional.of(true)));
    assertTrue(refused.getMessage().contains("ESPALIER_OIDC_ISSUER"), refused.getMessage());
    assertFalse(Files.exists(data));
    assertTrue(new DevIssuer(config(Map.of()), "127.0.0.1", data, Optional.of(false)).active());
  }

  @Test
  void isOffWithAnIssuerOfOnesOwn() {
    Map<String, String> issuer = Map.of("espalier.oidc.issuer", "https://login.example.org");
    DevIssuer off =
        new DevIssuer(config(issuer), "0.0.0.0", temp.resolve("data"), Optional.empty());
    assertFalse(off.active());
    assertThrows(
        IllegalStateException.class, () -> off.token("acme", "ana", List.of(), List.of(), null));
  }

  @Test
  void keepsItsKeySoThatTokensOutliveARestart() {
    Path data = temp.resolve("data");
    String first = new DevIssuer(config(Map.of()), "127.0.0.1", data, Optional.empty()).publicKey();
    assertEquals(
        first, new DevIssuer(config(Map.of()), "127.0.0.1", data, Optional.empty()).publicKey());
  }

  private static SecurityConfig config(Map<String, String> values) {
    return new SmallRyeConfigBuilder()
        .withMapping(SecurityConfig.class)
        .withDefaultValues(values)
        .build()
        .getConfigMapping(SecurityConfig.class);
  }
}
