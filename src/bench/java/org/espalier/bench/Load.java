package org.espalier.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A fixed number of clients, each of which sends the next request when its last one was answered.
 */
final class Load implements AutoCloseable {

  private final int clients;
  private final ExecutorService threads;

  Load(int clients) {
    this.clients = clients;
    this.threads = Executors.newFixedThreadPool(clients);
  }

  /** Sends the requests in turn, over and over, for a while; the answers' times in microseconds. */
  List<Long> run(List<Call> calls, Duration time) throws Exception {
    return run(calls, new AtomicInteger(), time);
  }

  /** The same, going on where the turn stands. */
  List<Long> run(List<Call> calls, AtomicInteger turn, Duration time) throws Exception {
    List<byte[]> requests = calls.stream().map(Call::bytes).toList();
    long end = System.nanoTime() + time.toNanos();
    List<Callable<List<Long>>> work = new ArrayList<>();
    for (int i = 0; i < clients; i++) {
      work.add(() -> {
        try (Wire wire = new Wire(calls.getFirst().base())) {
          return client(wire, requests, turn, end);
        }
      });
    }
    List<Long> all = new ArrayList<>();
    for (Future<List<Long>> done : threads.invokeAll(work)) {
      all.addAll(done.get());
    }
    return all;
  }

  /** One answer. */
  static byte[] once(Call call) throws IOException {
    try (Wire wire = new Wire(call.base())) {
      return wire.exchange(call.bytes());
    }
  }

  /** The value that this share of the values does not exceed. */
  static long percentile(List<Long> values, double share) {
    long[] sorted = values.stream().mapToLong(Long::longValue).toArray();
    Arrays.sort(sorted);
    return sorted[Math.min(sorted.length - 1, (int) (sorted.length * share))];
  }

  private static List<Long> client(Wire wire, List<byte[]> requests, AtomicInteger turn, long end)
      throws IOException {
    List<Long> times = new ArrayList<>();
    long began = System.nanoTime();
    while (began < end) {
      wire.exchange(requests.get(Math.floorMod(turn.getAndIncrement(), requests.size())));
      long now = System.nanoTime();
      times.add((now - began) / 1000);
      began = now;
    }
    return times;
  }

  @Override
  public void close() {
    threads.close();
  }
}
