package org.espalier.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Fifty people with all that is known of their competencies: one query against the REST calls. */
final class GraphqlTree implements Measure {

  private static final String QUERY =
      """
      { employees(first: 50) { nodes { id externalId source givenName familyName email subject jobId jobExternalId \
      orgUnitId orgUnitExternalId managerId managerExternalId hireDate status revision createdAt updatedAt deletedAt \
      proficiencies { competency { id externalId name tier } scale { id min max } level levelLabel proficient policy \
      evidence { id source level observedAt } } } } }\
      """;

  @Override
  public void run(Ground ground, Report report) throws Exception {
    Tenant tenant = ground.company();
    String body = new ObjectMapper().createObjectNode().put("query", QUERY).toString();
    List<Call> rest = new ArrayList<>();
    rest.add(tenant.get("/api/v1/employees?limit=50"));
    for (JsonNode person : tenant.read("/api/v1/employees?limit=50").get("items")) {
      rest.add(tenant.get("/api/v1/employees/" + person.get("id").asText() + "/proficiencies"));
    }
    long pid = ground.product().pid();
    try (Load load = new Load(2)) {
      Call query = tenant.post("/graphql", body);
      byte[] answer = Load.once(query);
      if (new ObjectMapper().readTree(answer).has("errors")) {
        throw new IllegalStateException(new String(answer, StandardCharsets.UTF_8));
      }
      int length = answer.length;
      List<Duel.Taken> taken =
          new Duel(load, ground.product().postmaster())
              .run(List.of(new Duel.Side(pid, List.of(query)), new Duel.Side(pid, rest)));
      Cpu graph = taken.getFirst().median();
      Cpu calls = taken.getLast().median().times(rest.size());
      report.figure(
          "GraphQL, 50 people × proficiencies, " + length / 1024 + " KB, CPU (server + PostgreSQL)",
          shown(graph));
      report.figure("the same by " + rest.size() + " REST calls", shown(calls));
    }
  }

  private static String shown(Cpu cpu) {
    return Report.format(
        "%.1f ms (%.1f + %.1f)", cpu.both() / 1000, cpu.server() / 1000, cpu.database() / 1000);
  }
}
