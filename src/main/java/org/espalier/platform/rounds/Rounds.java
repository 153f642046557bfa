package org.espalier.platform.rounds;

import io.quarkus.arc.Arc;
import io.quarkus.arc.ManagedContext;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Has things done again and again, each on a thread of its own, with a pause between the end of one
 * time and the next. Pauses are measured by the time that passes and not by the clock: one that is
 * set back by an hour would otherwise stop everything for an hour.
 */
@ApplicationScoped
public class Rounds {

  private static final Logger LOG = Logger.getLogger(Rounds.class);

  private final CountDownLatch ended = new CountDownLatch(1);

  /**
   * Begins to have something done. What it throws is logged, and it is done again all the same.
   *
   * @param first when it is done for the first time
   */
  public void every(Duration pause, Duration first, Runnable work) {
    Thread.ofVirtual()
        .name("round")
        .start(() -> {
          try {
            for (Duration next = first; !ends(next); next = pause) {
              once(work);
            }
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        });
  }

  /** Ends with what is under way. */
  @PreDestroy
  void end() {
    ended.countDown();
  }

  private boolean ends(Duration pause) throws InterruptedException {
    return ended.await(pause.toNanos(), TimeUnit.NANOSECONDS);
  }

  private static void once(Runnable work) {
    ManagedContext context = Arc.requireContainer().requestContext();
    context.activate();
    try {
      work.run();
    } catch (RuntimeException e) {
      LOG.errorf(e, "what is done every so often failed");
    } finally {
      context.terminate();
    }
  }
}
