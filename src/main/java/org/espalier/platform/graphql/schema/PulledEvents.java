package org.espalier.platform.graphql.schema;

import java.util.ArrayDeque;
import java.util.Queue;
import org.espalier.platform.graphql.EventStream;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;

/**
 * A stream of events as the engine wants it. The thread that asks for an event waits for it and
 * hands it on: one virtual thread does all the work of a subscription, and nothing is read that
 * nobody can take yet.
 */
final class PulledEvents<V> implements Publisher<V> {

  private final EventStream<V> stream;
  private final Listening listening;

  PulledEvents(EventStream<V> stream, Listening listening) {
    this.stream = stream;
    this.listening = listening;
  }

  @Override
  public void subscribe(Subscriber<? super V> subscriber) {
    subscriber.onSubscribe(new Pull(subscriber));
  }

  private final class Pull implements Subscription {

    private final Subscriber<? super V> subscriber;
    private final Queue<V> read = new ArrayDeque<>();
    private volatile boolean ended;

    Pull(Subscriber<? super V> subscriber) {
      this.subscriber = subscriber;
    }

    @Override
    public void request(long events) {
      for (long i = 0; i < events && !ended; i++) {
        try {
          give(next());
        } catch (RuntimeException e) {
          ended = true;
          subscriber.onError(e);
        }
      }
    }

    @Override
    public void cancel() {
      ended = true;
    }

    private @Nullable V next() {
      while (read.isEmpty() && !ended) {
        read.addAll(listening.call(stream::more));
        if (read.isEmpty() && !listening.await()) {
          return null;
        }
      }
      return read.poll();
    }

    private void give(@Nullable V event) {
      if (event == null) {
        ended = true;
        subscriber.onComplete();
      } else {
        listening.call(() -> {
          subscriber.onNext(event);
          return true;
        });
      }
    }
  }
}
