package org.espalier.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** From the start of the process to the first answer, on an existing data folder. */
final class StartTime {

  private static final int STARTS = 3;

  private StartTime() {}

  static void run(Path root, Path scratch, Report report) throws Exception {
    Settings settings = Settings.of(root, scratch.resolve("start"));
    List<Double> seconds = new ArrayList<>();
    for (int i = 0; i <= STARTS; i++) {
      try (Product product = Product.start(settings)) {
        Tenant.of(product, Ground.SLUG).read("/api/v1/employees");
        seconds.add(product.millis() / 1000);
      }
    }
    report.figure(
        "start to first answer, with PostgreSQL: a new data folder; then "
            + STARTS
            + " times the same",
        Report.format("%.1f s; ", seconds.removeFirst())
            + String.join(
                ", ", seconds.stream().map(value -> Report.format("%.1f s", value)).toList()));
  }
}
