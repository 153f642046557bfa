package org.espalier.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What Gatling says becomes figures. */
class GatlingFiguresTest {

  private static final List<String> SAID =
      List.of(
          "Reports generated",
          "Global: count of all events is greater than or equal to 0.0 : true (actual : 80.0)",
          "Global: count of failed events is greater than or equal to 0.0 : true (actual : 8.0)",
          "Global: mean requests per second is greater than or equal to 0.0 : true (actual : 5.714285714285714)",
          "Global: 50th percentile of response time is greater than or equal to 0.0 : true (actual : 491.0)",
          "Global: 99th percentile of response time is greater than or equal to 0.0 : true (actual : 5686.0)",
          "read: 50th percentile of response time is greater than or equal to 0.0 : true (actual : 503.0)",
          "read: 99th percentile of response time is greater than or equal to 0.0 : true (actual : 3660.0)");

  @Test
  void countsAndPercentilesAreRead() {
    Report report = new Report();
    GatlingFigures.of(SAID).tell(report, new Cpu(8000, 1600));
    Figure day = report.measured().getFirst();
    assertEquals(120, day.cost());
    assertEquals(491, day.times().p50());
    assertEquals(5686, day.times().p99());
    assertTrue(report.markdown().contains("| mixed day, read, p50 / p99 | 503 / 3660 ms |"));
    assertTrue(report.markdown().contains("| mixed day, requests that failed | 8 |"));
  }

  @Test
  void aRunThatBrokeOffIsNoFigure() {
    assertThrows(
        IllegalStateException.class, () -> GatlingFigures.of(List.of("Reports generated")));
  }
}
