package org.espalier.platform.limits;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/**
 * Counts requests by key, after the generic cell rate algorithm: each key has one number, the
 * moment at which all of its quota is there again, which a request moves on by its share of the
 * window. So the quota comes back bit by bit and no edge of a window lets twice as much pass. Keys
 * that have all of their quota are forgotten.
 */
final class Meter {

  private static final int MOST_KEYS = 100_000;
  private static final long SECOND = Duration.ofSeconds(1).toNanos();

  private final int quota;
  private final long window;
  private final long share;
  private final LongSupplier clock;
  private final Cache<String, AtomicLong> full;
  private final String policy;

  /** A meter that lets {@code quota} requests of a key pass within the window. */
  Meter(String name, int quota, Duration window, LongSupplier clock) {
    this.quota = quota;
    this.window = window.toNanos();
    this.share = Math.max(1, this.window / quota);
    this.clock = clock;
    this.full = Caffeine.newBuilder().maximumSize(MOST_KEYS).expireAfterAccess(window).build();
    this.policy = "\"" + name + "\";q=" + quota + ";w=" + Math.max(1, window.toSeconds());
  }

  /** The rule, as {@code RateLimit-Policy} tells it. */
  String policy() {
    return policy;
  }

  /** Counts a request of the key, if one is left. */
  Reading take(String key) {
    AtomicLong fullAt = full.get(key, _ -> new AtomicLong(Long.MIN_VALUE));
    while (true) {
      long now = clock.getAsLong();
      long known = fullAt.get();
      long from = known == Long.MIN_VALUE || known - now < 0 ? now : known;
      long next = from + share;
      if (next - now > window) {
        return new Reading(false, 0, seconds(from - now), seconds(next - now - window));
      }
      if (fullAt.compareAndSet(known, next)) {
        long left = Math.min(quota, (window - (next - now)) / share);
        return new Reading(true, left, seconds(next - now), 0);
      }
    }
  }

  /** True if the next request of the key would not pass. */
  boolean exhausted(String key) {
    AtomicLong fullAt = full.getIfPresent(key);
    return fullAt != null
        && fullAt.get() != Long.MIN_VALUE
        && fullAt.get() + share - clock.getAsLong() > window;
  }

  private static long seconds(long nanos) {
    return Math.max(0, (nanos + SECOND - 1) / SECOND);
  }

  /**
   * What a request found.
   *
   * @param passed whether it may go on
   * @param left how many more may
   * @param full seconds until the whole quota is there
   * @param retry seconds until one more may pass, if this one may not
   */
  record Reading(boolean passed, long left, long full, long retry) {}
}
