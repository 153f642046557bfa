package org.espalier.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;

/**
 * 100,000 employees as one file over HTTP, into a tenant without people and then once more, against
 * COPY and a merge by hand into another tenant of the same tables.
 */
final class Imports implements Measure {

  private static final int ROUNDS = 2;
  private static final long STATISTICS_MILLIS = 12_000;

  /** Tenants of an earlier run on the same data are left alone. */
  private final String run = Long.toString(System.currentTimeMillis() / 1000, 36);

  private double fresh;
  private double again;
  private double copied;
  private long written;
  private long events;

  @Override
  public void run(Ground ground, Report report) throws Exception {
    Memory memory = new Memory(ground.product());
    Path file = ground.file("employees");
    try (Psql psql = new Psql(ground.product())) {
      memory.collect();
      double heapBefore = memory.heapMegabytes();
      for (int round = 0; round < ROUNDS; round++) {
        served(ground, psql, "import" + run + "-" + round, file);
        String slug = "copy" + run + "-" + round;
        ground.structured(slug);
        copied += CopyAndMerge.seconds(psql, slug, file);
      }
      memory.collect();
      tell(report);
      report.figure(
          "import, heap in use after collection, before and after; most resident memory so far",
          Report.format(
              "%.0f MB, %.0f MB; %.0f MB",
              heapBefore, memory.heapMegabytes(), memory.peakMegabytes()));
    }
  }

  private void served(Ground ground, Psql psql, String slug, Path file) throws Exception {
    Tenant tenant = ground.structured(slug);
    fresh += seconds(tenant, file, "created");
    Thread.sleep(STATISTICS_MILLIS);
    long eventsBefore = events(psql, slug);
    long writtenBefore = written(psql);
    again += seconds(tenant, file, "unchanged");
    Thread.sleep(STATISTICS_MILLIS);
    events += events(psql, slug) - eventsBefore;
    written += written(psql) - writtenBefore;
  }

  private static double seconds(Tenant tenant, Path file, String outcome) throws Exception {
    long began = System.nanoTime();
    JsonNode job = tenant.load("employees", file);
    double seconds = (System.nanoTime() - began) / 1e9;
    if (job.at("/counts/" + outcome).asInt() != Company.PEOPLE) {
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

  private void tell(Report report) {
    report.ratio(
        "import of 100,000 employees, rate against COPY + merge",
        rate(fresh),
        rate(copied),
        copied / fresh,
        Report.Target.atLeastPercent(25));
    report.ratio(
        "the same file again, time against the first",
        Report.format("%.1f s", again / ROUNDS),
        Report.format("%.1f s", fresh / ROUNDS),
        again / fresh,
        Report.Target.atMost(0.75));
    report.fact(
        "the same file again, rows written and events",
        written + ", " + events,
        "0, 0",
        written == 0 && events == 0);
  }

  private static String rate(double seconds) {
    return Report.format(
        "%,.0f rows/s (%.1f s)", ROUNDS * Company.PEOPLE / seconds, seconds / ROUNDS);
  }
}
