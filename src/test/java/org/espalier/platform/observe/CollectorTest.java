package org.espalier.platform.observe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Optional;
import org.espalier.platform.start.StartRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How the way to a collector is said, and what is refused at the start. */
class CollectorTest {

  @Test
  void tracesGoBelowTheBase() {
    assertEquals("http://c:4318/v1/traces", Collector.traces("http://c:4318"));
    assertEquals("https://c/otlp/v1/traces", Collector.traces("https://c/otlp/"));
    assertEquals("https://c/v1/traces", Collector.traces("https://c/v1/traces"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"collector:4317", "grpc://c:4317", "http:///traces", "http://a b"})
  void whatIsNoUrlIsRefused(String endpoint) {
    StartRefused refused = assertThrows(StartRefused.class, () -> Collector.traces(endpoint));
    assertTrue(refused.getMessage().startsWith("ESPALIER_OTLP_ENDPOINT "), refused.getMessage());
  }

  @Test
  void headersArePartedByCommas() {
    assertEquals(Map.of(), Collector.headers(""));
    assertEquals(
        Map.of("x-key", "a=b", "x-tenant", "t"), Collector.headers("x-key=a=b, x-tenant = t,"));
    assertThrows(StartRefused.class, () -> Collector.headers("secret"));
  }

  @Test
  void shareIsFromNoneToAll() {
    for (double share : new double[] {-0.1, 1.1, Double.NaN}) {
      StartRefused refused =
          assertThrows(StartRefused.class, () -> Collector.open("http://c", asked(share), "1"));
      assertTrue(refused.getMessage().startsWith("ESPALIER_OTLP_SAMPLE "), refused.getMessage());
    }
    Collector.open("http://127.0.0.1:9", asked(0), "1").close();
  }

  private static OtlpConfig asked(double share) {
    return new OtlpConfig() {
      @Override
      public Optional<String> endpoint() {
        return Optional.of("http://127.0.0.1:9");
      }

      @Override
      public Optional<String> headers() {
        return Optional.empty();
      }

      @Override
      public double sample() {
        return share;
      }
    };
  }
}
