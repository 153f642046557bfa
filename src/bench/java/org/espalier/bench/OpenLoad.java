package org.espalier.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * Requests that come at a rate of their own, however long answers take, as those of many clients
 * who know nothing of each other. An answer's time counts from the moment at which its request was
 * to be sent; connections are kept, and there are as many as the server has room for requests.
 */
final class OpenLoad {

  private static final int CONNECTIONS = 600;

  private final Call call;

  OpenLoad(Call call) {
    this.call = call;
  }

  /** Sends so many a second for a while. */
  Outcome run(double rate, Duration time) throws Exception {
    int total = (int) (rate * time.toMillis() / 1000);
    AtomicInteger turn = new AtomicInteger();
    byte[] request = call.bytes();
    List<Callable<Outcome>> clients = new ArrayList<>();
    // Everybody is connected before the first one sends.
    long begin = System.nanoTime() + Duration.ofSeconds(2).toNanos();
    for (int i = 0; i < Math.min(CONNECTIONS, total); i++) {
      clients.add(() -> client(request, turn, total, begin, rate));
    }
    Outcome all = new Outcome();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<Outcome> done : threads.invokeAll(clients)) {
        all.add(done.get());
      }
    }
    all.seconds = (System.nanoTime() - begin) / 1e9;
    return all;
  }

  private Outcome client(byte[] request, AtomicInteger turn, int total, long begin, double rate)
      throws IOException {
    Outcome outcome = new Outcome();
    Wire wire = new Wire(call.base());
    try {
      for (int i = turn.getAndIncrement(); i < total; i = turn.getAndIncrement()) {
        long due = begin + (long) (i / rate * 1e9);
        for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
          LockSupport.parkNanos(left);
        }
        try {
          outcome.take(wire.answer(request).status(), (System.nanoTime() - due) / 1000);
        } catch (IOException broken) {
          outcome.broken++;
          wire.close();
          wire = new Wire(call.base());
        }
      }
    } finally {
      wire.close();
    }
    return outcome;
  }

  /** What became of the requests; times in microseconds. */
  static final class Outcome {

    final List<Long> served = new ArrayList<>();
    final List<Long> refused = new ArrayList<>();
    int other;
    int broken;
    double seconds;

    private void take(int status, long micros) {
      switch (status) {
        case 200 -> served.add(micros);
        case 429, 503 -> refused.add(micros);
        default -> other++;
      }
    }

    private void add(Outcome more) {
      served.addAll(more.served);
      refused.addAll(more.refused);
      other += more.other;
      broken += more.broken;
    }

    /** Served a second. */
    double goodput() {
      return served.size() / seconds;
    }
  }
}
