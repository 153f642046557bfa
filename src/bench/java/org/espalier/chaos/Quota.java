package org.espalier.chaos;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * One client that sends more than its quota to all servers in turn, steadily: how much of it
 * passes, and how much may, as the document has it.
 */
final class Quota {

  private static final int WARM_UP = 600;
  private static final int TOO_MANY = 429;
  private static final double MINUTE = 60;

  /** How long servers need until word comes. */
  private static final double WORD = 0.1;

  /** How long it goes on when nothing is left. */
  private static final double AFTERWARDS = 20;

  private final Options options;
  private final List<Server> servers;
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final AtomicInteger passed = new AtomicInteger();
  private final AtomicInteger refused = new AtomicInteger();
  private final AtomicInteger other = new AtomicInteger();

  Quota(Options options, List<Server> servers) {
    this.options = options;
    this.servers = servers;
  }

  /** Everything that is wrong. */
  List<String> faults(Issuer issuer) throws InterruptedException, GeneralSecurityException {
    send(issuer.token("chaos", "somebody", "talent-admin"), WARM_UP, options.rate());
    passed.set(0);
    refused.set(0);
    other.set(0);
    double back = options.quota() / MINUTE;
    double spent = options.quota() / (options.rate() - back);
    long began = System.nanoTime();
    send(
        issuer.token("chaos", "eager", "talent-admin"),
        (int) (options.rate() * (spent + AFTERWARDS)),
        options.rate());
    double seconds = (System.nanoTime() - began) / 1e9;
    return judge(seconds, options.quota() + back * seconds);
  }

  private List<String> judge(double seconds, double allowed) {
    double more =
        servers.size() * (options.quota() / 100.0 + WORD * options.rate() / servers.size());
    System.out.printf(
        "%d servers, quota %d a minute, %.0f requests a second for %.1f s: %d passed of %.0f allowed (%+.2f %% of the quota;"
            + " documented: up to %+.2f %%), %d refused, %d other%n",
        servers.size(),
        options.quota(),
        (passed.get() + refused.get()) / seconds,
        seconds,
        passed.get(),
        allowed,
        100 * (passed.get() - allowed) / options.quota(),
        100 * more / options.quota(),
        refused.get(),
        other.get());
    List<String> faults = new ArrayList<>();
    if (passed.get() > allowed + more) {
      faults.add("more passed than the document says");
    }
    if (passed.get() < allowed - more) {
      faults.add("fewer passed than were allowed");
    }
    if (other.get() > 0) {
      faults.add(other.get() + " requests had another answer");
    }
    return faults;
  }

  /** Sends so many, at that rate a second, whether or not others are answered. */
  private void send(String token, int number, int rate) throws InterruptedException {
    List<Thread> sent = new ArrayList<>();
    long began = System.nanoTime();
    for (int i = 0; i < number; i++) {
      LockSupport.parkNanos(began + (long) (i * 1e9 / rate) - System.nanoTime());
      HttpRequest request =
          HttpRequest.newBuilder(
                  URI.create(servers.get(i % servers.size()).base() + "/api/v1/org-units?limit=1"))
              .timeout(Duration.ofSeconds(30))
              .header("Authorization", "Bearer " + token)
              .build();
      sent.add(Thread.ofVirtual().start(() -> count(request)));
    }
    for (Thread one : sent) {
      one.join();
    }
  }

  private void count(HttpRequest request) {
    try {
      int status = http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
      (status == 200 ? passed : status == TOO_MANY ? refused : other).incrementAndGet();
    } catch (IOException e) {
      other.incrementAndGet();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
