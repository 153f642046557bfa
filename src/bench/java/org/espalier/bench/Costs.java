package org.espalier.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What requests cost for which nobody wrote a handler by hand: plans, writes and the search, beside
 * the same rows by pgbench.
 *
 * @param name by which programs find it
 * @param what the same in words
 * @param script of pgbench; null if it has none
 * @param most CPU time a request in µs; not a number if it has no target
 * @param requests that are sent
 */
record Costs(String name, String what, @Nullable String script, double most, Requests requests)
    implements Measure {

  /** A fiftieth of what Moodle takes for a learning plan with its competencies: 17 ms. */
  private static final double MOODLE = 17_000;

  private static final String PLAN = "/api/v1/development-plans";
  private static final int PLANS = 200;
  private static final int ITEMS = 8;
  private static final int WRITES = 1000;

  /** Which requests are sent. */
  @FunctionalInterface
  interface Requests {
    List<Call> of(Tenant tenant) throws Exception;
  }

  static Costs plan() {
    return new Costs(
        "plan",
        "plan with " + ITEMS + " competencies; Moodle takes 17 ms",
        "plan",
        MOODLE / 50,
        tenant -> plans(tenant).stream().map(tenant::get).toList());
  }

  static Costs evidence() {
    return new Costs("evidence", "write a piece of evidence", "evidence", Double.NaN, Costs::seen);
  }

  static Costs transition() {
    return new Costs("transition", "take a step with a plan", null, Double.NaN, Costs::steps);
  }

  static Costs search() {
    return new Costs(
        "search",
        "search of people by the beginning of a name",
        "search",
        Double.NaN,
        tenant -> {
          List<Call> calls = new ArrayList<>();
          for (int i = 0; i < WRITES; i++) {
            calls.add(tenant.get("/api/v1/employees?q=family" + i));
          }
          return calls;
        });
  }

  @Override
  public void run(Ground ground, Report report) throws Exception {
    List<Call> calls = requests.of(ground.company());
    try (Load load = new Load(Reads.CLIENTS)) {
      Duel.Side side = Duel.Side.of(ground.product(), calls);
      Figure figure =
          Figure.cpu(name, what + ", CPU a request", new Duel(load).run(List.of(side)).getFirst());
      report.add(Double.isNaN(most) ? figure : figure.shallBe(Report.Target.atMost(most, "µs")));
    }
    if (script != null && PgBench.program().isPresent()) {
      PgBench bench = new PgBench(ground.product(), ground.settings().data());
      Ceilings.tell(report, name, bench.script(script));
    }
  }

  static List<Call> seen(Tenant tenant) {
    List<Call> calls = new ArrayList<>();
    for (int i = 0; i < WRITES; i++) {
      calls.add(
          tenant.post(
              "/api/v1/evidence",
              Report.format(
                  "{\"employeeExternalId\":\"%s\",\"competencyExternalId\":\"c%03d\",\"level\":%d,\"source\":\"MANAGER\"}",
                  Ground.person(i), i % 20, 1 + i % 5)));
    }
    return calls;
  }

  /** To and fro: all are proposed, then all become drafts again. */
  private static List<Call> steps(Tenant tenant) throws Exception {
    List<Call> calls = new ArrayList<>();
    List<String> plans = plans(tenant);
    for (String to : List.of("PROPOSED", "DRAFT")) {
      for (String plan : plans) {
        calls.add(tenant.post(plan + "/transitions", "{\"to\":\"" + to + "\"}"));
      }
    }
    return calls;
  }

  /** The paths of plans of the first people, drafts, which are made when they are not there yet. */
  private static List<String> plans(Tenant tenant) throws Exception {
    List<String> paths = new ArrayList<>();
    for (int i = 0; i < PLANS; i++) {
      JsonNode plan = plan(tenant, i);
      String path = PLAN + "/" + plan.get("id").asText();
      if (plan.get("state").asText().equals("PROPOSED")) {
        tenant.write(path + "/transitions", "{\"to\":\"DRAFT\"}");
      }
      paths.add(path);
    }
    return paths;
  }

  private static JsonNode plan(Tenant tenant, int person) throws Exception {
    JsonNode there = tenant.read(PLAN + "?employeeId=" + Ground.id(3, person)).get("items");
    return there.isEmpty()
        ? tenant.write(
            PLAN,
            "{\"employeeExternalId\":\"%s\",\"title\":\"Plan\",\"items\":[%s]}"
                .formatted(Ground.person(person), items()))
        : there.get(0);
  }

  private static String items() {
    List<String> items = new ArrayList<>();
    for (int i = 0; i < ITEMS; i++) {
      items.add("{\"competencyExternalId\":\"c%03d\",\"targetLevel\":5}".formatted(i));
    }
    return String.join(",", items);
  }
}
