package org.espalier.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;

/**
 * Employees as one file over HTTP, into a tenant without people and then once more, against COPY
 * and a merge by hand into another tenant of the same tables: 10,000 of them, and more by ten times
 * up to as many as the company has, for memory shall not grow with the file.
 */
final class Imports implements Measure {

  private static final long STATISTICS_MILLIS = 12_000;
  private static final int FEWEST = 10_000;
  private static final double FLAT = 1.2;

  /** Tenants of an earlier run on the same data are left alone. */
  private final String run = Long.toString(System.currentTimeMillis() / 1000, 36);

  @Override
  public void run(Ground ground, Report report) throws Exception {
    int most = Math.max(FEWEST, ground.options().people());
    double few = Double.NaN;
    for (int rows = FEWEST; rows <= most; rows *= 10) {
      Product product = ground.product();
      Tenant tenant = ground.structured("import" + run + "-" + rows);
      Path file = ground.file("employees", rows);
      double fresh;
      double megabytes;
      new Memory(product).collect();
      try (MemoryCurve memory = new MemoryCurve(product)) {
        fresh = seconds(tenant, file, "created", rows);
        megabytes = memory.most();
      }
      few = rows == FEWEST ? megabytes : few;
      report.add(
          Figure.plain(
                  "import-memory-" + rows,
                  Report.format("import of %,d rows, most resident memory", rows),
                  "MB",
                  megabytes)
              .against(few)
              .shallBe(Report.Target.atMost(FLAT)));
      if (rows * 10 > most) {
        compare(ground, report, tenant, file, new Size(rows, fresh));
      }
    }
  }

  private void compare(Ground ground, Report report, Tenant tenant, Path file, Size size)
      throws Exception {
    String own = "import" + run + "-" + size.rows();
    String left = "copy" + run + "-" + size.rows();
    try (Psql psql = new Psql(ground.product())) {
      Thread.sleep(STATISTICS_MILLIS);
      long events = events(psql, own);
      long written = written(psql);
      double again = seconds(tenant, file, "unchanged", size.rows());
      Thread.sleep(STATISTICS_MILLIS);
      events = events(psql, own) - events;
      written = written(psql) - written;
      report.fact(
          "the same file again, rows written and events",
          written + ", " + events,
          "0, 0",
          written == 0 && events == 0);
      ground.structured(left);
      tell(report, size, again, CopyAndMerge.run(psql, left, file));
    }
  }

  private static void tell(Report report, Size size, double again, CopyAndMerge.Taken bare) {
    report.add(
        Figure.plain(
                "import", size.what("import") + ", rate against COPY + merge", "s", size.fresh())
            .against(bare.seconds())
            .ratio(bare.seconds() / size.fresh())
            .shallBe(Report.Target.atLeastPercent(50))
            .times(size.rate(size.fresh())));
    report.add(
        Figure.plain("repeat", "the same file again, against the first time", "s", again)
            .against(size.fresh())
            .shallBe(Report.Target.atMost(0.6))
            .times(size.rate(again)));
    report.add(
        Figure.plain("ceiling-copy", size.what("COPY") + " alone", "s", bare.copied())
            .times(size.rate(bare.copied())));
  }

  private static double seconds(Tenant tenant, Path file, String outcome, int rows)
      throws Exception {
    long began = System.nanoTime();
    JsonNode job = tenant.load("employees", file);
    double seconds = (System.nanoTime() - began) / 1e9;
    if (job.at("/counts/" + outcome).asInt() != rows) {
      throw new IllegalStateException("not all are " + outcome + ": " + job);
    }
    return seconds;
  }

  private static long events(Psql psql, String slug) throws Exception {
    return psql.number("select count(*) from change_event where tenant_id = '" + slug + "'");
  }

  /** Rows inserted, updated or deleted, but for the import's own bookkeeping. */
  private static long written(Psql psql) throws Exception {
    return psql.number(
        "select sum(n_tup_ins + n_tup_upd + n_tup_del) from pg_stat_user_tables"
            + " where relname not like 'import\\_%' and relname <> 'work_queue'");
  }

  /**
   * A file and how long it took.
   *
   * @param rows in it
   * @param fresh seconds of its first import
   */
  private record Size(int rows, double fresh) {

    String what(String way) {
      return Report.format("%s of %,d employees", way, rows);
    }

    Figure.Times rate(double seconds) {
      return new Figure.Times(Double.NaN, Double.NaN, rows / seconds);
    }
  }
}
