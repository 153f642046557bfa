package org.espalier.platform.limits;

import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * For how long a request keeps its place: until it is answered and what works on it has come to its
 * end. A client that hangs up does not end the work; if it freed the place, clients that hang up
 * and come again could have any number of requests worked on.
 */
final class Stay {

  private static final String KEY = "espalier.stay";

  /** Longer than any statement takes. */
  private static final Duration LONGEST = Duration.ofSeconds(60);

  private final Runnable leave;
  private final Vertx vertx;
  private final AtomicInteger holds = new AtomicInteger(1);
  private final AtomicBoolean answered = new AtomicBoolean();
  private final AtomicBoolean left = new AtomicBoolean();

  Stay(Runnable leave, Vertx vertx) {
    this.leave = leave;
    this.vertx = vertx;
  }

  /** That of a request, if it is counted. */
  static @Nullable Stay find(RoutingContext request) {
    return request.get(KEY);
  }

  /** This is that of the request. */
  void of(RoutingContext request) {
    request.put(KEY, this);
  }

  /** Somebody works on it, until {@link #worked}. */
  void works() {
    holds.incrementAndGet();
  }

  /** The work has come to its end. */
  void worked() {
    release();
  }

  /** The answer is sent, or nobody is there to take it. */
  void answered() {
    if (answered.compareAndSet(false, true)) {
      release();
      if (!left.get()) {
        vertx.setTimer(LONGEST.toMillis(), _ -> leave());
      }
    }
  }

  private void release() {
    if (holds.decrementAndGet() <= 0) {
      leave();
    }
  }

  private void leave() {
    if (left.compareAndSet(false, true)) {
      leave.run();
    }
  }
}
