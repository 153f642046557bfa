package org.espalier.succession.retention;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.espalier.testing.Answer;
import org.espalier.testing.Client;
import org.espalier.testing.Relaxed;
import org.espalier.testing.Tenant;
import org.junit.jupiter.api.Test;

/** Tenants set how much the factors of flight risk weigh. */
@QuarkusTest
class WeightsTest {

  private static final String PATH = "flight-risk-weights";

  private final Tenant tenant = Tenant.fresh();
  private final Client admin = tenant.admin();

  @Test
  void scoresFollowTheWeightsAndTellWhereTheseComeFrom() {
    admin.create("employees", "ana", "{givenName:'A', familyName:'N', hireDate:'2001-01-01'}");
    String risk = "/employees/" + admin.id("employees", "ana") + "/flight-risk";
    Answer usual = admin.get(risk).expect(200);
    assertEquals("DEFAULT", usual.text("/weights/origin"));
    assertEquals("0.2", usual.text("/weights/tenure"));
    assertEquals("DEFAULT", admin.get("/" + PATH).expect(200).text("/origin"));
    Answer set =
        put(admin, "{tenure:0, timeInJob:0, noGrowth:0, shortfall:0, onlyCover:3}").expect(200);
    assertEquals("TENANT", set.text("/origin"));
    assertEquals("0.2", set.text("/noPlan"));
    assertEquals(1, set.count("/revision"));
    Answer own = admin.get(risk).expect(200);
    assertEquals("TENANT", own.text("/weights/origin"));
    assertEquals("3", own.text("/weights/onlyCover"));
    // 0.2 × 1 + 3 × 0 over the 3.2 that weigh something
    assertEquals(0.0625, own.at("/score").asDouble(), 1e-9);
    put(admin, "{shortfall:1, tenure:0, timeInJob:0, noPlan:0, noGrowth:0, onlyCover:0}")
        .expect(200);
    assertTrue(admin.get(risk).expect(200).at("/score").isNull(), "nothing that weighs is known");
    Answer trail = admin.get("/audit-events?limit=5").expect(200);
    assertTrue(
        trail.texts("/items", "/action").contains("flight-risk-weights.updated"), trail::body);
    assertEquals("DEFAULT", Tenant.fresh().admin().get("/" + PATH).text("/origin"));
  }

  @Test
  void sameWeightsChangeNothingAndStaleOnesAreRefused() {
    String first = admin.get("/" + PATH).expect(200).header("ETag");
    Answer set = put(admin.with("If-Match", first), "{noPlan:0.3}").expect(200);
    assertEquals(1, put(admin, "{noPlan:0.30}").expect(200).count("/revision"));
    put(admin.with("If-Match", first), "{noPlan:0.4}").problem(412, "STALE_VERSION");
    put(admin.with("If-Match", set.header("ETag")), "{noPlan:0.4}").expect(200);
  }

  @Test
  void weightsAreNeitherNegativeNorNothing() {
    assertEquals(
        Set.of("/tenure OUT_OF_RANGE", "/noPlan OUT_OF_RANGE"),
        put(admin, "{tenure:-0.1, noPlan:1001}").problem(400, "INVALID_REQUEST").faults());
    put(admin, "{tenure:0, timeInJob:0, noPlan:0, noGrowth:0, shortfall:0, onlyCover:0}")
        .problem(400, "INVALID_REQUEST");
    put(admin, "{salary:1}").problem(400, "INVALID_REQUEST");
    assertEquals(0, admin.get("/" + PATH).expect(200).count("/revision"));
  }

  @Test
  void administratorsAndProgramsWithTheScopeAlone() {
    for (Client other :
        List.of(
            tenant.person("ana"), tenant.as("hr-partner"), tenant.program("talent-ratings:read"))) {
      other.get("/" + PATH).problem(403, "FORBIDDEN");
      put(other, "{}").problem(403, "FORBIDDEN");
    }
    Client reader = tenant.program("flight-risk-weights:read");
    reader.get("/" + PATH).expect(200);
    put(reader, "{}").problem(403, "FORBIDDEN");
    put(tenant.program("flight-risk-weights:write"), "{noPlan:1}").expect(200);
    Answer graph =
        tenant
            .graphql()
            .data(
                "mutation { putFlightRiskWeights(input: {noPlan: 2}, revision: 1)"
                    + " { flightRiskWeights { noPlan origin revision } } }");
    assertEquals(
        2, graph.count("/data/putFlightRiskWeights/flightRiskWeights/revision"), graph::body);
  }

  private static Answer put(Client caller, String body) {
    return caller.sendRaw(
        "PUT",
        "/" + PATH,
        "application/json",
        Relaxed.strict(body).getBytes(StandardCharsets.UTF_8));
  }
}
