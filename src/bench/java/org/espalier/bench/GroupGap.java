package org.espalier.bench;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The gap of all 100,000 people in 20 competencies over REST, against the best statement that we
 * could write for the same numbers.
 */
final class GroupGap implements Measure {

  private static final int WARM_UP = 2;
  private static final int ROUNDS = 7;

  @Override
  public void run(Ground ground, Report report) throws Exception {
    Call request = ground.company().post("/api/v1/gap-analyses", "{}");
    String statement = Psql.statement("group_gap").replace(":tenant", "'" + Ground.SLUG + "'");
    List<Double> served = new ArrayList<>();
    List<Double> bare = new ArrayList<>();
    Cpu mine = new Cpu(0, 0);
    Cpu least = new Cpu(0, 0);
    Product product = ground.product();
    try (Psql psql = new Psql(product);
        PreparedStatement best = psql.connection().prepareStatement(statement)) {
      requireSame(Load.once(request), best);
      for (int round = -WARM_UP; round < ROUNDS; round++) {
        Cpu start = Cpu.of(product.pid(), product.postmaster());
        double first = millis(() -> Load.once(request));
        Cpu middle = Cpu.of(product.pid(), product.postmaster());
        double second = millis(() -> read(best));
        Cpu end = Cpu.of(product.pid(), product.postmaster());
        if (round >= 0) {
          served.add(first);
          bare.add(second);
          mine = mine.plus(middle.since(start));
          least = least.plus(end.since(middle));
        }
      }
    }
    tell(report, served, bare, mine, least);
  }

  private static void tell(
      Report report, List<Double> served, List<Double> bare, Cpu mine, Cpu least) {
    double ratio = median(served) / median(bare);
    report.ratio(
        "group gap, 100,000 people × 20 competencies, time",
        Report.format("%.0f ms", median(served)),
        Report.format("%.0f ms", median(bare)),
        ratio,
        Report.Target.atMost(1.5));
    report.figure(
        "group gap, CPU (server + PostgreSQL; PostgreSQL alone for the statement)",
        Report.format(
            "%.0f ms against %.0f ms",
            mine.per(ROUNDS).both() / 1000, least.per(ROUNDS).database() / 1000));
  }

  private static void requireSame(byte[] answer, PreparedStatement best) throws Exception {
    String served = GroupNumbers.of(answer);
    String bare;
    try (ResultSet rows = best.executeQuery()) {
      bare = GroupNumbers.of(rows);
    }
    if (!served.equals(bare)) {
      throw new IllegalStateException("the numbers differ:\n" + served + "\n" + bare);
    }
  }

  private static byte[] read(PreparedStatement best) throws Exception {
    try (ResultSet rows = best.executeQuery()) {
      return GroupNumbers.of(rows).getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }
  }

  private static double millis(Work work) throws Exception {
    long began = System.nanoTime();
    work.run();
    return (System.nanoTime() - began) / 1e6;
  }

  private static double median(List<Double> values) {
    double[] sorted = values.stream().mapToDouble(Double::doubleValue).toArray();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  @FunctionalInterface
  private interface Work {
    Object run() throws Exception;
  }
}
