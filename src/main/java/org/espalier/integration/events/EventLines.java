package org.espalier.integration.events;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.Application;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.espalier.platform.feed.EventView;
import org.espalier.platform.feed.FeedReader;
import org.espalier.platform.feed.Wakes;
import org.espalier.platform.problem.CommonProblem;
import org.espalier.platform.security.Callers;
import org.espalier.platform.sql.Condition;
import org.espalier.platform.tenancy.Tenancy;

/**
 * Tells events as they happen, as server-sent events of HTML. One virtual thread does all the work
 * of a reader, and holds no connection to the database while it waits.
 */
@ApplicationScoped
class EventLines {

  /** How long nothing may be said: proxies end what is silent for a minute. */
  private static final Duration HEARTBEAT = Duration.ofSeconds(15);

  /** How long to wait at the most, if all that should have woken the reader was lost. */
  private static final Duration LOOK = Duration.ofSeconds(5);

  private static final int AT_ONCE = 500;
  private static final int MOST_READERS = 1000;

  private final FeedReader feed;
  private final Wakes wakes;
  private final Callers callers;
  private final RoutingContext request;
  private final Tenancy tenancy;
  private final ObjectMapper mapper;
  private final Semaphore readers = new Semaphore(MOST_READERS);

  EventLines(
      FeedReader feed,
      Wakes wakes,
      Callers callers,
      RoutingContext request,
      Tenancy tenancy,
      ObjectMapper mapper) {
    this.feed = feed;
    this.wakes = wakes;
    this.callers = callers;
    this.request = request;
    this.tenancy = tenancy;
    this.mapper = mapper;
  }

  /**
   * Tells what happens after a position until the reader's token expires or the reader goes.
   *
   * @param visible what the reader may see and asks for; asked anew each time
   */
  void tell(long after, Supplier<Condition> visible, OutputStream out) throws IOException {
    if (!readers.tryAcquire()) {
      throw CommonProblem.BUSY.because("Too many readers listen to this server.");
    }
    Semaphore wake = new Semaphore(0);
    String tenant = tenancy.tenant();
    HttpServerResponse reader = request.response();
    // Whoever has gone is not written to until somebody notices.
    request.addEndHandler(_ -> wake.release());
    wakes.add(tenant, wake);
    try {
      Instant until = callers.expires();
      tell(after, visible, out, wake, () -> goesOn(reader, until));
    } finally {
      wakes.remove(tenant, wake);
      readers.release();
    }
  }

  /** Until the reader goes, the token expires or the server ends. */
  private static boolean goesOn(HttpServerResponse reader, Instant until) {
    Application server = Application.currentApplication();
    return !reader.closed()
        && Instant.now().isBefore(until)
        && (server == null || server.isStarted());
  }

  private void tell(
      long after,
      Supplier<Condition> visible,
      OutputStream out,
      Semaphore wake,
      BooleanSupplier goesOn)
      throws IOException {
    long position = after;
    // By the clock that nobody sets: one that is set back must not silence the reader's line.
    long spoken = System.nanoTime() - HEARTBEAT.toNanos();
    while (goesOn.getAsBoolean()) {
      List<EventView> some = feed.after(position, AT_ONCE, visible.get());
      for (EventView one : some) {
        out.write(("id: " + one.position() + "\ndata: ").getBytes(StandardCharsets.UTF_8));
        out.write(mapper.writeValueAsBytes(one));
        out.write('\n');
        out.write('\n');
        position = one.position();
      }
      if (some.isEmpty() && System.nanoTime() - spoken >= HEARTBEAT.toNanos()) {
        out.write(": here\n\n".getBytes(StandardCharsets.UTF_8));
        spoken = System.nanoTime();
      }
      out.flush();
      if (some.size() < AT_ONCE && !waited(wake)) {
        return;
      }
    }
  }

  /** False if the server ends. */
  private static boolean waited(Semaphore wake) {
    try {
      if (wake.tryAcquire(LOOK.toMillis(), TimeUnit.MILLISECONDS)) {
        wake.drainPermits();
      }
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
