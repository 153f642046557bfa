package org.espalier.integration.webhooks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** What fails is tried again soon, then ever more seldom, for three days. */
class BackoffTest {

  private static final Duration THREE_DAYS = Duration.ofDays(3);

  @Property
  void attemptsGoOnForThreeDays(@ForAll long seed) {
    Random random = new Random(seed);
    Duration all = Duration.ZERO;
    int attempt = 1;
    for (Optional<Duration> pause = Backoff.after(attempt, null, random);
        pause.isPresent();
        pause = Backoff.after(attempt, null, random)) {
      all = all.plus(pause.orElseThrow());
      attempt++;
    }
    assertEquals(15, attempt);
    assertTrue(all.compareTo(THREE_DAYS.minusHours(1)) > 0, all::toString);
    assertTrue(all.compareTo(THREE_DAYS.plusHours(8)) < 0, all::toString);
  }

  @Property
  void pausesNeverGetShorter(@ForAll long seed, @ForAll @IntRange(min = 1, max = 13) int attempt) {
    Random random = new Random(seed);
    Duration pause = Backoff.after(attempt, null, random).orElseThrow();
    Duration next = Backoff.after(attempt + 1, null, new Random(seed)).orElseThrow();
    assertTrue(pause.compareTo(next) <= 0, () -> pause + " " + next);
  }

  @Example
  void aLongerPauseThatIsAskedForIsMade() {
    Random random = new Random(1);
    assertEquals(
        Optional.of(Duration.ofMinutes(10)), Backoff.after(1, "600", random), "longer than usual");
    assertTrue(Backoff.after(14, "600", random).orElseThrow().toHours() >= 12, "shorter");
    assertEquals(Optional.of(Duration.ofDays(1)), Backoff.after(1, "999999999", random), "a day");
    for (String unheard : new String[] {"", "-1", "soon", "Wed, 21 Oct 2026 07:28:00 GMT"}) {
      assertTrue(Backoff.after(1, unheard, random).orElseThrow().toSeconds() < 6, unheard);
    }
    assertEquals(Optional.empty(), Backoff.after(15, "600", random));
  }
}
