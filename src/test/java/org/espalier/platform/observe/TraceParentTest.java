package org.espalier.platform.observe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which headers of the W3C's trace context are believed. */
class TraceParentTest {

  private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
  private static final String SPAN = "00f067aa0ba902b7";

  @Test
  void saysTheTraceTheSpanAndWhetherItIsRecorded() {
    assertEquals(
        new TraceParent(TRACE, SPAN, true), TraceParent.parse("00-" + TRACE + "-" + SPAN + "-01"));
    assertEquals(
        new TraceParent(TRACE, SPAN, false), TraceParent.parse("00-" + TRACE + "-" + SPAN + "-02"));
    assertEquals(
        new TraceParent(TRACE, SPAN, true),
        TraceParent.parse("cc-" + TRACE + "-" + SPAN + "-01-what-comes-later"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "nonsense",
        "ff-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
        "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01-more",
        "00-00000000000000000000000000000000-00f067aa0ba902b7-01",
        "00-4bf92f3577b34da6a3ce929d0e0e4736-0000000000000000-01",
        "00-4BF92F3577B34DA6A3CE929D0E0E4736-00f067aa0ba902b7-01",
        "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7",
      })
  void anythingElseIsNone(String header) {
    assertNull(TraceParent.parse(header));
  }

  @Test
  void noneIsNone() {
    assertNull(TraceParent.parse(null));
  }

  @Test
  void reachesOthersInTheFormInWhichItCame() {
    String header = "00-" + TRACE + "-" + SPAN + "-01";
    TraceParent parsed = TraceParent.parse(header);
    assertEquals(header, parsed == null ? "" : parsed.header());
    TraceParent step = TraceParent.unrecorded(TRACE);
    assertTrue(step.header().matches("00-" + TRACE + "-[0-9a-f]{16}-00"), step::header);
    assertNotEquals(step.header(), TraceParent.unrecorded(TRACE).header());
  }
}
