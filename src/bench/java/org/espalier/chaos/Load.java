package org.espalier.chaos;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Clients that write, each the next thing as soon as the last one was acknowledged. */
final class Load {

  private static final int CLIENTS = 6;
  private static final int ROWS = 200;

  private final Api api;
  private final Ledger ledger;
  private final long seed;
  private final AtomicInteger acknowledged = new AtomicInteger();
  private final List<Thread> clients = new ArrayList<>();
  private volatile boolean ending;

  Load(Api api, Ledger ledger, long seed) {
    this.api = api;
    this.ledger = ledger;
    this.seed = seed;
  }

  void begin() {
    for (int i = 0; i < CLIENTS; i++) {
      String name = "c" + i;
      Random random = new Random(seed + i);
      clients.add(Thread.ofVirtual().name(name).start(() -> work(name, random)));
    }
  }

  /** Lets every client end what it is at. */
  void end() throws InterruptedException {
    ending = true;
    for (Thread client : clients) {
      client.join();
    }
  }

  int acknowledged() {
    return acknowledged.get();
  }

  private void work(String client, Random random) {
    try {
      int number = 0;
      while (!ending) {
        String name = client + "-" + number++;
        switch (random.nextInt(10)) {
          case 0 -> file(name);
          case 1, 2, 3 -> plan(name);
          default -> person(name, random.nextInt(3));
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Somebody new, whose name changes a few times. */
  private void person(String name, int changes) throws InterruptedException {
    for (int i = 0; i <= changes; i++) {
      String family = "F" + i;
      Api.Answer answer = api.put("/employees/by-external-id/" + name, person(family));
      if (acknowledged(answer)) {
        ledger.people.put(name, family);
      }
    }
  }

  private void plan(String name) throws InterruptedException {
    if (!acknowledged(api.put("/employees/by-external-id/" + name, person("P")))) {
      return;
    }
    ledger.people.put(name, "P");
    String body = "{'employeeExternalId':'" + name + "','title':'" + name + "'}";
    Api.Answer made = api.post("/development-plans", "make-" + name, body);
    if (!acknowledged(made)) {
      return;
    }
    String id = made.body().path("id").asText();
    ledger.plans.put(name, id);
    step("/development-plans/" + id, "CANCELLED");
  }

  /** Takes a step of a plan or a review, once. */
  void step(String thing, String to) throws InterruptedException {
    String id = thing.substring(thing.lastIndexOf('/') + 1);
    if (acknowledged(api.post(thing + "/transitions", "step-" + id, "{'to':'" + to + "'}"))) {
      ledger.steps.add(id);
    }
  }

  private void file(String name) throws InterruptedException {
    String rows =
        IntStream.range(0, ROWS)
            .mapToObj(i ->
                "{'externalId':'%s-%d','givenName':'G','familyName':'I'}"
                    .formatted(name, i)
                    .replace('\'', '"'))
            .collect(Collectors.joining("\n"));
    Api.Answer taken =
        api.send("POST", "/imports/employees", "file-" + name, rows, "application/x-ndjson");
    if (acknowledged(taken)) {
      ledger.files.put(taken.body().path("id").asText(), new Ledger.File(name + "-", ROWS));
    }
  }

  private boolean acknowledged(Api.Answer answer) {
    if (answer.status() >= 200 && answer.status() < 300) {
      acknowledged.incrementAndGet();
      return true;
    }
    ledger.open.add(answer.toString());
    return false;
  }

  private static String person(String family) {
    return "{'givenName':'G','familyName':'" + family + "'}";
  }
}
