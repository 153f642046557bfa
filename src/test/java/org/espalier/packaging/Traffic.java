package org.espalier.packaging;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Readers and writers behind a load balancer: they send as fast as they are answered, on
 * connections that are kept, until the balancer has heard that the server is no longer ready.
 */
final class Traffic {

  private static final int CLIENTS = 8;

  private final PackagedServer server;
  private final String token;
  private final List<Thread> threads = new ArrayList<>();
  private final Queue<String> failures = new ConcurrentLinkedQueue<>();
  private final AtomicInteger answers = new AtomicInteger();
  private final AtomicInteger afterwards = new AtomicInteger();
  private final AtomicInteger closed = new AtomicInteger();
  private volatile boolean ready = true;
  private volatile boolean routed = true;

  Traffic(PackagedServer server, String token) {
    this.server = server;
    this.token = token;
    threads.add(Thread.ofPlatform().start(this::balance));
    for (int i = 0; i < CLIENTS; i++) {
      int client = i;
      threads.add(Thread.ofPlatform().start(() -> send(client)));
    }
  }

  /** The balancer looks often, and takes a while to tell everybody. */
  private void balance() {
    try {
      while (server.ready()) {
        Thread.sleep(50);
      }
      ready = false;
      Thread.sleep(500);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    routed = false;
  }

  private void send(int client) {
    for (int number = 0; routed; number++) {
      boolean late = !ready;
      try {
        HttpResponse<String> answer =
            PackagedServer.HTTP.send(request(client, number), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() / 100 != 2) {
          failures.add(answer.statusCode() + ": " + answer.body());
        }
        answers.incrementAndGet();
        if (late) {
          afterwards.incrementAndGet();
        }
        if (answer.headers().firstValue("connection").orElse("").equalsIgnoreCase("close")) {
          closed.incrementAndGet();
        }
      } catch (IOException e) {
        failures.add(client + "/" + number + ": " + e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  private HttpRequest request(int client, int number) {
    return number % 2 == 0
        ? server.request("/api/v1/employees?limit=10", token).build()
        : server
            .request("/api/v1/org-units/by-external-id/" + client + "-" + number, token)
            .header("Content-Type", "application/json")
            .PUT(HttpRequest.BodyPublishers.ofString("{\"name\":\"Unit\"}"))
            .build();
  }

  /** Waits until so many were answered. */
  void answered(int number) throws InterruptedException {
    while (answers.get() < number && failures.isEmpty()) {
      Thread.sleep(10);
    }
  }

  /** Waits until nobody sends any more; requests that were not answered as they should be. */
  List<String> ended() throws InterruptedException {
    for (Thread thread : threads) {
      thread.join();
    }
    return List.copyOf(failures);
  }

  /** Answers to requests that were sent when the server had said that it is not ready. */
  int afterwards() {
    return afterwards.get();
  }

  /** Answers that ended their connection. */
  int closed() {
    return closed.get();
  }
}
