package org.espalier.platform.limits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How requests are counted. */
class MeterTest {

  /** Starts where the counter of nanoseconds turns over: it may be anything. */
  private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - 1_000_000_000L);

  private final Meter meter = new Meter("client", 60, Duration.ofMinutes(1), now::get, () -> {});

  @Test
  void wholeQuotaPassesAtOnceAndNoMore() {
    for (int left = 59; left >= 0; left--) {
      Meter.Reading reading = meter.take("a");
      assertTrue(reading.passed());
      assertEquals(left, reading.left());
      assertEquals(60 - left, reading.full());
    }
    Meter.Reading refused = meter.take("a");
    assertFalse(refused.passed());
    assertEquals(0, refused.left());
    assertEquals(60, refused.full());
    assertEquals(1, refused.retry());
    assertTrue(meter.take("b").passed());
  }

  @Test
  void quotaComesBackBitByBit() {
    IntStream.range(0, 60).forEach(_ -> meter.take("a"));
    assertTrue(meter.exhausted("a"));
    pass(Duration.ofSeconds(3));
    assertFalse(meter.exhausted("a"));
    for (int i = 0; i < 3; i++) {
      assertTrue(meter.take("a").passed());
    }
    assertFalse(meter.take("a").passed());
  }

  @Test
  void refusedRequestsCostNothing() {
    IntStream.range(0, 1_000).forEach(_ -> meter.take("a"));
    pass(Duration.ofSeconds(1));
    assertTrue(meter.take("a").passed());
  }

  @Test
  void twoWindowsInARowNeverLetTwiceAsMuchPass() {
    int passed = 0;
    for (int tenths = 0; tenths < 700; tenths++) {
      for (int i = 0; i < 10; i++) {
        passed += meter.take("a").passed() ? 1 : 0;
      }
      pass(Duration.ofMillis(100));
    }
    assertEquals(60 + 69, passed);
  }

  @Test
  void ruleIsTold() {
    assertEquals("\"client\";q=60;w=60", meter.policy());
  }

  private void pass(Duration time) {
    now.addAndGet(time.toNanos());
  }
}
