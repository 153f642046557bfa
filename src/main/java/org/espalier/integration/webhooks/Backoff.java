package org.espalier.integration.webhooks;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * When a delivery that failed is tried again: soon, then ever more seldom, over three days. Each
 * pause is a little longer by chance, so that what failed together is not tried together.
 */
final class Backoff {

  private static final List<Duration> PAUSES =
      List.of(
          Duration.ofSeconds(5),
          Duration.ofMinutes(1),
          Duration.ofMinutes(5),
          Duration.ofMinutes(15),
          Duration.ofMinutes(30),
          Duration.ofHours(1),
          Duration.ofHours(2),
          Duration.ofHours(4),
          Duration.ofHours(8),
          Duration.ofHours(8),
          Duration.ofHours(12),
          Duration.ofHours(12),
          Duration.ofHours(12),
          Duration.ofHours(12));

  private static final double JITTER = 0.1;
  private static final Duration LONGEST_WISH = Duration.ofDays(1);

  private Backoff() {}

  /**
   * The pause after an attempt; none after the last.
   *
   * @param attempt which one failed, from 1
   * @param retryAfter how many seconds the address asks for; dates and whatever else are not heard
   */
  static Optional<Duration> after(
      int attempt, @Nullable String retryAfter, RandomGenerator random) {
    if (attempt > PAUSES.size()) {
      return Optional.empty();
    }
    Duration usual = PAUSES.get(attempt - 1);
    long jitter = (long) (usual.toMillis() * JITTER * random.nextDouble());
    Duration pause = usual.plusMillis(jitter);
    Duration wish = wish(retryAfter);
    return Optional.of(wish.compareTo(pause) > 0 ? wish : pause);
  }

  private static Duration wish(@Nullable String retryAfter) {
    if (retryAfter == null || !retryAfter.matches("[0-9]{1,9}")) {
      return Duration.ZERO;
    }
    Duration wish = Duration.ofSeconds(Long.parseLong(retryAfter));
    return wish.compareTo(LONGEST_WISH) > 0 ? LONGEST_WISH : wish;
  }
}
