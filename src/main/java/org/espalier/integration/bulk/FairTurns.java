package org.espalier.integration.bulk;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.espalier.platform.log.Marks;
import org.jboss.logging.Logger;

/**
 * Whose turn it is: one file of a tenant, then one of whoever waits behind. Large files have
 * workers of their own, so that no small one ever waits for a large one of another tenant.
 */
final class FairTurns {

  private static final Logger LOG = Logger.getLogger(FairTurns.class);

  private final Work work;
  private final Set<String> woken = ConcurrentHashMap.newKeySet();
  private final Set<String> busy = ConcurrentHashMap.newKeySet();
  private final ExecutorService small;
  private final ExecutorService large;

  /**
   * Turns that nobody has yet.
   *
   * @param atOnce how many small files are applied at once, and how many large ones beside them
   */
  FairTurns(Work work, int atOnce) {
    this.work = work;
    this.small = workers("import-", atOnce);
    this.large = workers("import-large-", atOnce);
  }

  /** What comes once all is being stopped is left to the next start. */
  private static ExecutorService workers(String name, int most) {
    return new ThreadPoolExecutor(
        most,
        most,
        0,
        TimeUnit.SECONDS,
        new LinkedBlockingQueue<>(),
        Thread.ofPlatform().name(name, 0).factory(),
        new ThreadPoolExecutor.DiscardPolicy());
  }

  /** Gives a tenant a turn soon, and goes on while there are files. */
  void wake(String tenant) {
    woken.add(tenant);
    if (busy.add(tenant)) {
      give(tenant, small, false);
    }
  }

  /** Gives no more turns. */
  void stop() {
    small.shutdownNow();
    large.shutdownNow();
  }

  private void give(String tenant, Executor workers, boolean toLarge) {
    workers.execute(() -> take(tenant, toLarge));
  }

  /** A file that comes while the last one ends is not left lying. */
  private void take(String tenant, boolean toLarge) {
    woken.remove(tenant);
    Turn turn = Turn.NOTHING;
    try {
      turn = work.next(tenant, toLarge);
    } catch (RuntimeException e) {
      Marks.within(
          tenant,
          () -> LOG.errorf(e, "imports of tenant %s stopped; they are tried again", tenant));
    } finally {
      goOn(tenant, turn);
    }
  }

  private void goOn(String tenant, Turn turn) {
    switch (turn) {
      case APPLIED -> give(tenant, small, false);
      case LARGE -> give(tenant, large, true);
      case NOTHING -> {
        busy.remove(tenant);
        if (woken.contains(tenant)) {
          wake(tenant);
        }
      }
    }
  }

  /** What became of a turn. */
  enum Turn {
    /** A file was applied; there may be more. */
    APPLIED,
    /** The next file is a large one, and nothing was done. */
    LARGE,
    /** There is none, or another process is at it. */
    NOTHING
  }

  /** Applies files. */
  @FunctionalInterface
  interface Work {

    /**
     * Applies the tenant's oldest file.
     *
     * @param toLarge whether it may be a large one
     */
    Turn next(String tenant, boolean toLarge);
  }
}
