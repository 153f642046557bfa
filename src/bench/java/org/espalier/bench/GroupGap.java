package org.espalier.bench;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The gap of many people over REST, against the best statement that we could write for the same
 * numbers.
 *
 * @param name by which programs find it
 * @param unit of how many people; everybody if 0
 */
record GroupGap(String name, int unit) implements Measure {

  private static final int WARM_UP = 2;
  private static final int ROUNDS = 7;

  static GroupGap everybody() {
    return new GroupGap("group", 0);
  }

  static GroupGap unitOf(int people) {
    return new GroupGap("unit", people);
  }

  @Override
  public void run(Ground ground, Report report) throws Exception {
    Tenant tenant = ground.company();
    Product product = ground.product();
    try (Psql psql = new Psql(product)) {
      Group group = unit == 0 ? everybody(ground) : unit(psql);
      Call request = tenant.post("/api/v1/gap-analyses", group.request());
      String statement =
          Psql.statement("group_gap")
              .replace(":tenant", "'" + Ground.SLUG + "'")
              .replace(":within", group.within())
              .replace(":asked", group.asked());
      List<Double> served = new ArrayList<>();
      List<Double> bare = new ArrayList<>();
      Cpu mine = new Cpu(0, 0);
      try (PreparedStatement best = psql.connection().prepareStatement(statement)) {
        requireSame(Load.once(request), best);
        for (int round = -WARM_UP; round < ROUNDS; round++) {
          Cpu start = Cpu.of(product.pid(), product.postmaster());
          double first = Clock.millis(() -> Load.once(request));
          Cpu spent = Cpu.of(product.pid(), product.postmaster()).since(start);
          double second = Clock.millis(() -> read(best));
          if (round >= 0) {
            served.add(first);
            bare.add(second);
            mine = mine.plus(spent);
          }
        }
      }
      tell(report, group, Clock.median(served), Clock.median(bare), mine.per(ROUNDS));
    }
  }

  private void tell(Report report, Group group, double served, double bare, Cpu cpu) {
    Figure figure =
        Figure.plain(name, "gap of " + group.what() + ", time", "ms", served).against(bare);
    report.add(unit == 0 ? figure.shallBe(Report.Target.atMost(1.5)) : figure);
    report.figure(
        "gap of " + group.what() + ", CPU (server + PostgreSQL)",
        Report.format("%.0f + %.0f ms", cpu.server() / 1000, cpu.database() / 1000));
  }

  private static Group everybody(Ground ground) {
    return new Group(
        Report.format("%,d people × 20 competencies", ground.options().people()),
        "{\"competencyIds\":[\"" + String.join("\",\"", common()) + "\"]}",
        "true",
        "c.external_id < 'c020'");
  }

  /** The unit that has, with those below it, as many people as are wanted, or nearly. */
  private Group unit(Psql psql) throws Exception {
    String sql =
        Psql.statement("unit_of")
            .replace(":tenant", "'" + Ground.SLUG + "'")
            .replace(":people", Integer.toString(unit));
    try (Statement statement = psql.connection().createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      String id = rows.getString("id");
      return new Group(
          Report.format("a unit of %,d people", rows.getLong("people")),
          "{\"withinOrgUnitId\":\"" + id + "\"}",
          "e.org_unit_id in (select w.node_id from org_unit_path w where w.tenant_id = '"
              + Ground.SLUG
              + "' and '"
              + id
              + "' = any(w.path))",
          "true");
    }
  }

  /** What everybody needs. */
  static List<String> common() {
    return IntStream.range(0, 20).mapToObj(i -> Ground.id(5, i)).toList();
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

  /**
   * Whose gap.
   *
   * @param request the same as the server takes it
   * @param within the same as the statement takes it
   * @param asked which competencies
   */
  private record Group(String what, String request, String within, String asked) {}
}
