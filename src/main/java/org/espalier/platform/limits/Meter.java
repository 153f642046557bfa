package org.espalier.platform.limits;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.LongSupplier;

/**
 * Counts requests by key, after the generic cell rate algorithm: each key has one number, the
 * moment at which all of its quota is there again, which a request moves on by its share of the
 * window. So the quota comes back bit by bit and no edge of a window lets twice as much pass. Keys
 * that have all of their quota are forgotten.
 *
 * <p>What other servers counted is added by whoever asks for the keys that used a hundredth of
 * their quota here since they were last told of ({@link #untold}) and says what they used
 * everywhere ({@link #told}).
 */
final class Meter {

  private static final int MOST_KEYS = 100_000;
  private static final int PARTS = 100;
  private static final long SECOND = Duration.ofSeconds(1).toNanos();

  private final int quota;
  private final long window;
  private final long share;
  private final int part;
  private final LongSupplier clock;
  private final Runnable ready;
  private final Cache<String, Count> counts;
  private final Queue<String> ripe = new ConcurrentLinkedQueue<>();
  private final String policy;

  /**
   * A meter that lets {@code quota} requests of a key pass within the window.
   *
   * @param ready is run when a key has used enough to tell others of it
   */
  Meter(String name, int quota, Duration window, LongSupplier clock, Runnable ready) {
    this.quota = quota;
    this.window = window.toNanos();
    this.share = Math.max(1, this.window / quota);
    this.part = Math.max(1, quota / PARTS);
    this.clock = clock;
    this.ready = ready;
    this.counts = Caffeine.newBuilder().maximumSize(MOST_KEYS).expireAfterAccess(window).build();
    this.policy = "\"" + name + "\";q=" + quota + ";w=" + Math.max(1, window.toSeconds());
  }

  /** The rule, as {@code RateLimit-Policy} tells it. */
  String policy() {
    return policy;
  }

  /** Counts a request of the key, if one is left. */
  Reading take(String key) {
    Count count = counts.get(key, _ -> new Count());
    boolean ripened;
    long after;
    synchronized (count) {
      long now = clock.getAsLong();
      long next = count.behind(now) + share;
      if (next > window) {
        return new Reading(false, 0, seconds(next - share), seconds(next - window));
      }
      count.fullAt = now + next;
      count.known = true;
      count.untold++;
      ripened = count.untold >= part && !count.ripe;
      count.ripe |= ripened;
      after = next;
    }
    if (ripened) {
      ripe.add(key);
      ready.run();
    }
    return new Reading(true, Math.min(quota, (window - after) / share), seconds(after), 0);
  }

  /** True if the next request of the key would not pass. */
  boolean exhausted(String key) {
    Count count = counts.getIfPresent(key);
    if (count == null) {
      return false;
    }
    synchronized (count) {
      return count.behind(clock.getAsLong()) + share > window;
    }
  }

  /** Takes so many keys at the most that have something to tell of; it counts as told from now. */
  List<Use> untold(int most) {
    List<Use> uses = new ArrayList<>();
    String key = ripe.poll();
    while (key != null) {
      Count count = counts.getIfPresent(key);
      if (count != null) {
        synchronized (count) {
          uses.add(new Use(key, count.untold, Duration.ofNanos(count.untold * share)));
          count.untold = 0;
          count.ripe = false;
        }
      }
      key = uses.size() < most ? ripe.poll() : null;
    }
    return uses;
  }

  /** Nobody could be told: it is to be told the next time. */
  void keep(Use use) {
    Count count = counts.getIfPresent(use.key());
    if (count != null) {
      synchronized (count) {
        count.untold += use.requests();
        if (!count.ripe) {
          count.ripe = ripe.add(use.key());
        }
      }
    }
  }

  /** Says in how much time a key has its whole quota again, after all that was told by anybody. */
  void told(String key, Duration full) {
    Count count = counts.getIfPresent(key);
    if (count != null) {
      synchronized (count) {
        long now = clock.getAsLong();
        long everywhere = Math.max(0, full.toNanos()) + count.untold * share;
        count.fullAt = now + Math.max(count.behind(now), everywhere);
        count.known = true;
      }
    }
  }

  private static long seconds(long nanos) {
    return Math.max(0, (nanos + SECOND - 1) / SECOND);
  }

  /** What is known of a key; guarded by itself. */
  private static final class Count {

    private long fullAt;
    private boolean known;
    private int untold;
    private boolean ripe;

    /** How long it takes until all of the quota is there. */
    long behind(long now) {
      return known ? Math.max(0, fullAt - now) : 0;
    }
  }

  /**
   * What a key used here and nobody else knows of.
   *
   * @param span how long it takes to come back
   */
  record Use(String key, int requests, Duration span) {}

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
