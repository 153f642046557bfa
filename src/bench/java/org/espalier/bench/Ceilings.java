package org.espalier.bench;

import java.util.List;

/**
 * What this machine can do at the most, in the same run: the server's own token check and nothing
 * else, and the statements of the floor by pgbench.
 */
final class Ceilings implements Measure {

  @Override
  public void run(Ground ground, Report report) throws Exception {
    Tenant tenant = ground.company();
    try (Load load = new Load(Reads.CLIENTS)) {
      Duel.Side empty = Duel.Side.of(ground.product(), List.of(tenant.get("/api/v1/me")));
      report.add(
          Figure.cpu(
              "ceiling-empty",
              "who the caller is: the token check and no rows",
              new Duel(load).run(List.of(empty)).getFirst()));
    }
    if (PgBench.program().isEmpty()) {
      report.figure("pgbench", "is not installed here: no ceiling by it");
      return;
    }
    PgBench bench = new PgBench(ground.product(), ground.settings().data());
    tell(report, "read", bench.read());
    tell(report, "page", bench.page());
    tell(report, "gap", bench.gap());
  }

  static void tell(Report report, String name, PgBench.Result result) {
    report.add(
        new Figure(
            "ceiling-pgbench-" + name,
            name + " by pgbench, no server",
            "µs",
            Double.NaN,
            result.micros(),
            Double.NaN,
            Double.NaN,
            null,
            new Figure.Times(Double.NaN, Double.NaN, result.perSecond())));
  }
}
