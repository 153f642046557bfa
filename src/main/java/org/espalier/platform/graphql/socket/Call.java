package org.espalier.platform.graphql.socket;

import com.fasterxml.jackson.databind.node.ObjectNode;
import graphql.ExecutionResult;
import io.vertx.ext.web.RoutingContext;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.espalier.platform.graphql.execution.GraphqlAnswer;
import org.espalier.platform.graphql.schema.Listening;
import org.espalier.platform.problem.ProblemException;
import org.espalier.platform.tenancy.Caller;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;

/** An operation of a connection, from its beginning to its end. */
final class Call implements Runnable, Listening, Subscriber<ExecutionResult> {

  /** How long to sleep at the most, if all that should have woken the reader was lost. */
  private static final long LONGEST_SLEEP_SECONDS = 5;

  private final Desk desk;
  private final Connection connection;
  private final RoutingContext handshake;
  private final Caller caller;
  private final String id;
  private final ObjectNode payload;
  private final Semaphore wake = new Semaphore(0);
  private volatile boolean ended;
  private @Nullable Subscription events;

  Call(
      Desk desk,
      Connection connection,
      RoutingContext handshake,
      Caller caller,
      String id,
      ObjectNode payload) {
    this.desk = desk;
    this.connection = connection;
    this.handshake = handshake;
    this.caller = caller;
    this.id = id;
    this.payload = payload;
  }

  String id() {
    return id;
  }

  /** Says that nobody is interested any more. */
  void end() {
    ended = true;
    wake.release();
  }

  @Override
  public void run() {
    AtomicReference<@Nullable Publisher<ExecutionResult>> opened = new AtomicReference<>();
    GraphqlAnswer answer = call(() -> answer(opened));
    Publisher<ExecutionResult> stream = opened.get();
    if (stream != null) {
      listen(stream);
    } else if (answer.body().get("data") != null) {
      connection.next(this, answer);
      connection.end(this, null);
    } else {
      connection.end(this, Connection.errors(answer));
    }
  }

  private GraphqlAnswer answer(AtomicReference<@Nullable Publisher<ExecutionResult>> opened) {
    try {
      desk.limits().take(caller);
      return desk.admission()
          .inPlace(
              caller.tenant(),
              () -> desk.engine().answer(desk.reader().read(payload, false), this, opened::set));
    } catch (ProblemException problem) {
      return desk.engine().refused(problem);
    }
  }

  private void listen(Publisher<ExecutionResult> stream) {
    desk.wakes().add(caller.tenant(), wake);
    try {
      stream.subscribe(this);
      while (!ended && events != null) {
        events.request(1);
      }
    } finally {
      desk.wakes().remove(caller.tenant(), wake);
    }
  }

  @Override
  public <T> T call(Supplier<T> work) {
    return desk.call(handshake, caller, work);
  }

  @Override
  public boolean await() {
    try {
      if (!ended && wake.tryAcquire(LONGEST_SLEEP_SECONDS, TimeUnit.SECONDS)) {
        wake.drainPermits();
      }
      return !ended;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  @Override
  public void onSubscribe(Subscription subscription) {
    this.events = subscription;
  }

  @Override
  public void onNext(ExecutionResult event) {
    connection.next(this, desk.engine().event(event));
  }

  @Override
  public void onError(Throwable failure) {
    ended = true;
    GraphqlAnswer answer = call(() -> desk.engine().failed(failure));
    connection.end(this, Connection.errors(answer));
  }

  @Override
  public void onComplete() {
    ended = true;
    connection.end(this, null);
  }
}
