package org.espalier.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Ten times the requests that the server can do: how much of what it can do it still does, how long
 * refusals take, whether health answers, what memory it takes, and when it is itself again. The
 * clients run on the same machine, and what they take of it the server has not.
 */
final class Overload implements Measure {

  private static final String SLUG = "overload";
  private static final int PEOPLE = 200;
  private static final int TIMES = 10;
  private static final int CLIENTS = 16;
  private static final Duration WARM = Duration.ofSeconds(15);
  private static final Duration TIME = Duration.ofSeconds(15);
  private static final Duration LONGEST = Duration.ofSeconds(60);
  private static final double LEAST_GOODPUT = 80;
  private static final double MOST_REFUSAL_MILLIS = 100;
  private static final double MOST_HEALTH_MILLIS = 1_000;
  private static final int USUAL = 3;

  @Override
  public void run(Ground ground, Report report) throws Exception {
    Product product = ground.product();
    Call call = company(product).get("/api/v1/employees?limit=" + PEOPLE);
    Memory memory = new Memory(product);
    double peak;
    long usual;
    try (Load load = new Load(CLIENTS)) {
      load.run(List.of(call), WARM);
      List<Long> answers = load.run(List.of(call), TIME);
      peak = answers.size() / (double) TIME.toSeconds();
      usual = Load.percentile(answers, 0.99);
    }
    double before = memory.residentMegabytes();
    Watch watch = new Watch(product);
    OpenLoad.Outcome outcome = new OpenLoad(call).run(peak * TIMES, TIME);
    double after = memory.residentMegabytes();
    double recovered = recovered(call, usual);
    List<Long> health = watch.end();
    String at = Report.format("%.0f requests a second, %.0f × %d sent", peak, peak, TIMES);
    report.ratio(
        "served at ten times the peak, pages of " + PEOPLE + " people",
        Report.format("%.0f a second", outcome.goodput()),
        at,
        outcome.goodput() / peak,
        Report.Target.atLeastPercent(LEAST_GOODPUT));
    time(report, "refusals, half of them", outcome.refused, 0.5, MOST_REFUSAL_MILLIS);
    time(report, "refusals, 99 of 100", outcome.refused, 0.99, MOST_REFUSAL_MILLIS);
    time(report, "health meanwhile, 99 of 100", health, 0.99, MOST_HEALTH_MILLIS);
    report.fact(
        "answers that are neither, and broken connections",
        outcome.other + " and " + outcome.broken,
        "none",
        outcome.other + outcome.broken == 0);
    report.figure("refused", Report.format("%d", outcome.refused.size()));
    report.figure(
        "resident memory before and after", Report.format("%.0f and %.0f MB", before, after));
    report.figure(
        "from the last request until answers take no longer than usual",
        Report.format("%.1f s", recovered));
  }

  private static Tenant company(Product product) throws IOException, InterruptedException {
    Tenant tenant = Tenant.of(product, SLUG);
    for (int i = 0; i < PEOPLE; i++) {
      String body =
          "{\"givenName\":\"G" + i + "\",\"familyName\":\"F\",\"externalId\":\"p" + i + "\"}";
      try (Wire wire = new Wire(tenant.get("/").base())) {
        wire.answer(tenant.post("/api/v1/employees", body).bytes());
      }
    }
    return tenant;
  }

  private static void time(
      Report report, String what, List<Long> micros, double share, double most) {
    double millis = micros.isEmpty() ? 0 : Load.percentile(micros, share) / 1000.0;
    report.fact(
        what, Report.format("%.0f ms", millis), Report.format("≤ %.0f ms", most), millis <= most);
  }

  /** Seconds until ten answers in a row take no longer than nearly all did before. */
  private static double recovered(Call call, long usual) throws IOException {
    long began = System.nanoTime();
    long first = began;
    int calm = 0;
    try (Wire wire = new Wire(call.base())) {
      while (calm < 10 && System.nanoTime() - began < LONGEST.toNanos()) {
        long sent = System.nanoTime();
        boolean served = wire.answer(call.bytes()).status() == 200;
        boolean quick = (System.nanoTime() - sent) / 1000 <= usual * USUAL;
        first = calm == 0 ? sent : first;
        calm = served && quick ? calm + 1 : 0;
      }
    }
    return (first - began) / 1e9;
  }

  /** Somebody who asks for health ten times a second. */
  private static final class Watch {

    private static final Duration PAUSE = Duration.ofMillis(100);

    private final List<Long> times = Collections.synchronizedList(new ArrayList<>());
    private final AtomicBoolean ending = new AtomicBoolean();
    private final Thread thread;

    Watch(Product product) {
      Call call = Call.get(product.base(), "/q/health/live", null);
      this.thread = Thread.ofPlatform().start(() -> look(call));
    }

    private void look(Call call) {
      try {
        while (!ending.get()) {
          long sent = System.nanoTime();
          try (Wire wire = new Wire(call.base())) {
            boolean well = wire.answer(call.bytes()).status() == 200;
            times.add(well ? (System.nanoTime() - sent) / 1000 : Long.MAX_VALUE);
          } catch (IOException broken) {
            times.add(Long.MAX_VALUE);
          }
          Thread.sleep(PAUSE);
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }

    List<Long> end() throws InterruptedException {
      ending.set(true);
      thread.join();
      return List.copyOf(times);
    }
  }
}
