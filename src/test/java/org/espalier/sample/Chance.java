package org.espalier.sample;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;

/** Chance that can be repeated: each name has its own, whatever else is drawn. */
final class Chance {

  private final Random random;

  /** The chance of a name. */
  Chance(String... name) {
    long seed = 0xcbf29ce484222325L;
    for (char letter : String.join("/", name).toCharArray()) {
      seed = (seed ^ letter) * 0x100000001b3L;
    }
    this.random = new Random(seed);
  }

  boolean in100(int cases) {
    return random.nextInt(100) < cases;
  }

  int between(int least, int most) {
    return least + random.nextInt(most - least + 1);
  }

  <T> T of(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  /** One of the numbers from −2 on, each as often in 100 as its weight. */
  int shift(int... weights) {
    int at = random.nextInt(100);
    for (int i = 0; i < weights.length; i++) {
      at -= weights[i];
      if (at < 0) {
        return i - 2;
      }
    }
    return 0;
  }

  /** A working day between two days, both included. */
  LocalDate day(LocalDate from, LocalDate to) {
    LocalDate day = from.plusDays(random.nextInt((int) (to.toEpochDay() - from.toEpochDay()) + 1));
    return switch (day.getDayOfWeek()) {
      case DayOfWeek.SATURDAY -> day.minusDays(1);
      case DayOfWeek.SUNDAY -> day.plusDays(1);
      default -> day;
    };
  }

  /** A quarter of an hour in the working hours of a day. */
  Instant hour(LocalDate day) {
    return day.atTime(between(7, 15), 15 * between(0, 3)).toInstant(ZoneOffset.UTC);
  }
}
