package org.espalier.platform.limits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How much passes where several servers count together: three of them, and a book of them all. */
class SharedMetersTest {

  private static final int QUOTA = 6_000;
  private static final int SERVERS = 3;

  /** A hundredth of the quota. */
  private static final int PART = 60;

  private final AtomicLong now = new AtomicLong(1_000);
  private final Map<String, Long> book = new HashMap<>();
  private final List<Meter> meters =
      IntStream.range(0, SERVERS)
          .mapToObj(_ -> new Meter("client", QUOTA, Duration.ofMinutes(1), now::get, () -> {}))
          .toList();

  @Test
  void burstOverAllServersPassesTheQuotaAndAHundredthMoreOfEach() {
    int passed = 0;
    for (int i = 0; i < 4 * QUOTA; i++) {
      passed += meters.get(i % SERVERS).take("a").passed() ? 1 : 0;
      meters.forEach(this::exchange);
    }
    assertTrue(passed >= QUOTA && passed <= QUOTA + SERVERS * PART, "passed " + passed);
    assertFalse(meters.getFirst().take("a").passed());
    assertTrue(meters.getFirst().take("b").passed());
  }

  /** A thousand requests a second come to each server, which tell each other ten times a second. */
  @Test
  void whatComesUntilWordComesPassesToo() {
    int passed = 0;
    for (int tenths = 0; tenths < 100; tenths++) {
      for (int i = 0; i < 100 * SERVERS; i++) {
        passed += meters.get(i % SERVERS).take("a").passed() ? 1 : 0;
      }
      meters.forEach(this::exchange);
      now.addAndGet(Duration.ofMillis(100).toNanos());
    }
    int back = 100 * 10;
    int most = QUOTA + back + SERVERS * (PART + 100);
    assertTrue(passed >= QUOTA + back - 1 && passed <= most, "passed " + passed);
  }

  @Test
  void inTheLongRunNoMorePassesThanOfOneServer() {
    Random random = new Random(7);
    int passed = 0;
    int minutes = 20;
    for (int tenths = 0; tenths < minutes * 600; tenths++) {
      for (int i = 0; i < 60; i++) {
        passed += meters.get(random.nextInt(SERVERS)).take("a").passed() ? 1 : 0;
      }
      meters.forEach(this::exchange);
      now.addAndGet(Duration.ofMillis(100).toNanos());
    }
    int allowed = QUOTA * (minutes + 1);
    assertTrue(passed <= allowed + SERVERS * PART * 2, "passed " + passed + " of " + allowed);
    assertTrue(passed >= allowed * 0.97, "passed " + passed + " of " + allowed);
  }

  @Test
  void clientsThatSendLittleAreNotToldOf() {
    IntStream.range(0, PART - 1).forEach(_ -> meters.getFirst().take("a"));
    assertEquals(List.of(), meters.getFirst().untold(10));
    meters.getFirst().take("a");
    assertEquals(
        List.of(new Meter.Use("a", PART, Duration.ofMillis(600))), meters.getFirst().untold(10));
    assertEquals(List.of(), meters.getFirst().untold(10));
  }

  @Test
  void whereNobodyCanBeToldEachCountsForItself() {
    Meter alone = meters.getFirst();
    int passed = 0;
    for (int i = 0; i < 2 * QUOTA; i++) {
      passed += alone.take("a").passed() ? 1 : 0;
      alone.untold(10).forEach(alone::keep);
    }
    assertEquals(QUOTA, passed);
    exchange(alone);
    Meter other = meters.getLast();
    IntStream.range(0, PART).forEach(_ -> assertTrue(other.take("a").passed()));
    exchange(other);
    assertFalse(other.take("a").passed());
    assertTrue(other.exhausted("a"));
  }

  private void exchange(Meter meter) {
    for (Meter.Use use : meter.untold(10)) {
      long from = Math.max(book.getOrDefault(use.key(), 0L), now.get());
      long full = from + use.span().toNanos();
      book.put(use.key(), full);
      meter.told(use.key(), Duration.ofNanos(full - now.get()));
    }
  }
}
