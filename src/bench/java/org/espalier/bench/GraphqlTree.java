package org.espalier.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Fifty people over GraphQL: with all that is known of their competencies, against the REST calls
 * for the same; with their gaps; and with their ratings alone, each with its competency.
 */
final class GraphqlTree implements Measure {

  private static final String PERSON =
      "id externalId source givenName familyName email subject jobId jobExternalId orgUnitId"
          + " orgUnitExternalId managerId managerExternalId hireDate status revision createdAt updatedAt deletedAt";
  private static final String PROFICIENCIES =
      "proficiencies { competency { id externalId name tier } scale { id min max } level levelLabel proficient"
          + " policy evidence { id source level observedAt } }";
  private static final String GAPS =
      " gap { readiness assessedCoverage metCount requiredCount items { competency { id externalId name }"
          + " required actual shortfall severity status priority } }";
  static final String RATINGS =
      "{ employees(first: 50) { nodes { id externalId givenName familyName proficiencies { level competency { id name } } } } }";

  @Override
  public void run(Ground ground, Report report) throws Exception {
    Tenant tenant = ground.company();
    try (Load load = new Load(2)) {
      Figure all =
          tree(
              ground,
              tenant,
              load,
              "graphql",
              "× proficiencies and gaps",
              people(PROFICIENCIES + GAPS));
      report.add(all);
      Figure ratings =
          tree(ground, tenant, load, "graphql-ratings", "× ratings with competency", RATINGS);
      report.add(ratings);
      report.add(
          Figure.plain(
                  "graphql-ratings-server",
                  "the same, CPU of the server alone",
                  "ms",
                  ratings.server() / 1000)
              .shallBe(Report.Target.atMost(6, "ms")));
      rest(ground, tenant, load, report);
    }
  }

  private static void rest(Ground ground, Tenant tenant, Load load, Report report)
      throws Exception {
    Figure tree =
        tree(
            ground,
            tenant,
            load,
            "graphql-proficiencies",
            "× proficiencies",
            people(PROFICIENCIES));
    List<Call> calls = new ArrayList<>();
    calls.add(tenant.get("/api/v1/employees?limit=50"));
    for (JsonNode person : tenant.read("/api/v1/employees?limit=50").get("items")) {
      calls.add(tenant.get("/api/v1/employees/" + person.get("id").asText() + "/proficiencies"));
    }
    Duel.Taken taken =
        new Duel(load).run(List.of(Duel.Side.of(ground.product(), calls))).getFirst();
    double sum = taken.median().times(calls.size()).both();
    report.add(tree.against(sum));
    report.figure(
        "floor of GraphQL × proficiencies",
        "the same by " + calls.size() + " REST calls; the ratio is of the two");
  }

  private static Figure tree(
      Ground ground, Tenant tenant, Load load, String name, String what, String query)
      throws Exception {
    Call call = tenant.post("/graphql", body(query));
    byte[] answer = Load.once(call);
    if (new ObjectMapper().readTree(answer).has("errors")) {
      throw new IllegalStateException(new String(answer, StandardCharsets.UTF_8));
    }
    Duel.Taken taken =
        new Duel(load).run(List.of(Duel.Side.of(ground.product(), List.of(call)))).getFirst();
    return Figure.cpu(
        name,
        Report.format("GraphQL, 50 people %s, %d KB, CPU", what, answer.length / 1024),
        taken);
  }

  static String body(String query) {
    return new ObjectMapper().createObjectNode().put("query", query).toString();
  }

  private static String people(String members) {
    return "{ employees(first: 50) { nodes { " + PERSON + " " + members + " } } }";
  }
}
