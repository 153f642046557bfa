package org.espalier.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * From the start of the process to the first answer, and what memory it holds when it has nothing
 * to do: as it is packaged plainly, and with the cache that {@code ./espalier package --aot} makes,
 * by turns. PostgreSQL runs on meanwhile, for what is compared is the server.
 */
final class StartTime {

  private static final int STARTS = 5;
  private static final Duration IDLE = Duration.ofSeconds(10);
  private static final double MOST_MEGABYTES = 250;

  private StartTime() {}

  static void run(Path root, Path scratch, Report report) throws Exception {
    Settings plain = Settings.of(root, scratch.resolve("start"));
    Path packaged = root.resolve("target/aot");
    Path cache = packaged.resolve("app.aot");
    Settings cached = plain.with(packaged, "-XX:AOTCache=" + cache);
    boolean both = Files.exists(cache);
    double first = once(plain);
    List<Double> plainly = new ArrayList<>();
    List<Double> withCache = new ArrayList<>();
    for (int i = 0; i < STARTS; i++) {
      plainly.add(once(plain));
      if (both) {
        withCache.add(once(cached));
      }
    }
    report.figure("start to first answer on a new data folder", Report.format("%.1f s", first));
    report.figure("start to first answer, PostgreSQL running", shown(plainly));
    if (both) {
      report.add(
          Figure.plain(
                  "start",
                  "start to first answer with the AOT cache against plainly, PostgreSQL running; median of "
                      + STARTS,
                  "s",
                  Clock.median(withCache))
              .against(Clock.median(plainly))
              .shallBe(Report.Target.atMost(0.35)));
      report.figure("the same with the AOT cache", shown(withCache));
      idle("with the AOT cache", cached, report);
    } else {
      report.figure("with the AOT cache", "none: ./espalier package --aot makes it");
    }
    idle("plainly", plain, report);
  }

  /** One start; PostgreSQL is left running for the next. */
  private static double once(Settings settings) throws Exception {
    Product product = Product.start(settings);
    try {
      Tenant.of(product, Ground.SLUG).read("/api/v1/employees");
      return product.millis() / 1000;
    } finally {
      product.kill();
    }
  }

  private static void idle(String how, Settings settings, Report report) throws Exception {
    try (Product product = Product.start(settings)) {
      Tenant.of(product, Ground.SLUG).read("/api/v1/employees");
      Thread.sleep(IDLE);
      double megabytes = new Memory(product).residentMegabytes();
      report.add(
          Figure.plain(
                  "memory" + (how.equals("plainly") ? "" : "-aot"),
                  "resident memory, idle for ten seconds after the first answer, " + how,
                  "MB",
                  megabytes)
              .shallBe(Report.Target.atMost(MOST_MEGABYTES, "MB")));
    }
  }

  private static String shown(List<Double> seconds) {
    return String.join(", ", seconds.stream().map(s -> Report.format("%.2f s", s)).toList());
  }
}
