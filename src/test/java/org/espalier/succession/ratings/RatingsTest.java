package org.espalier.succession.ratings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.espalier.testing.Answer;
import org.espalier.testing.Client;
import org.espalier.testing.Tenant;
import org.espalier.testing.Workshop;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Boss leads Ana, Ana leads Bob; Cy reports to nobody. */
@QuarkusTest
class RatingsTest {

  private final Tenant tenant = Tenant.fresh();
  private final Client admin = tenant.admin();

  @BeforeEach
  void people() {
    Workshop workshop = new Workshop(admin).furnish();
    workshop.engineer("boss", "");
    workshop.engineer("ana", "boss");
    workshop.engineer("bob", "ana");
    workshop.engineer("cy", "");
  }

  @Test
  void managersRateTheirReportsAndNobodyOneself() {
    Client ana = tenant.person("ana");
    ana.post("/talent-ratings", rating("bob", "POTENTIAL", "4.5")).expect(201);
    for (String other : List.of("ana", "boss", "cy")) {
      assertEquals(
          Set.of("/employeeExternalId UNKNOWN_REFERENCE"),
          ana.post("/talent-ratings", rating(other, "POTENTIAL", "4"))
              .problem(422, "UNPROCESSABLE")
              .faults());
    }
    Client self = tenant.caller("ana", List.of("talent-admin"), List.of(), "ana");
    self.post("/talent-ratings", rating("ana", "POTENTIAL", "4")).problem(422, "UNPROCESSABLE");
    self.post("/talent-ratings", rating("cy", "POTENTIAL", "4")).expect(201);
  }

  @Test
  void whoIsJudgedNeverSeesIt() {
    UUID anas = recorded("ana", "RISK_OF_LOSS", "5");
    UUID bobs = recorded("bob", "RISK_OF_LOSS", "2");
    Client ana = tenant.person("ana");
    assertEquals(List.of("bob"), people(ana));
    assertEquals(List.of("ana", "bob"), people(tenant.person("boss")));
    assertEquals(List.of(), people(tenant.person("bob")));
    assertEquals(
        List.of("bob"), people(tenant.caller("ana", List.of("talent-admin"), List.of(), "ana")));
    ana.get("/talent-ratings/" + anas).problem(404, "NOT_FOUND");
    ana.get("/talent-ratings/" + bobs).expect(200);
    assertEquals(1, ana.get("/talent-ratings?count=exact").expect(200).count("/totalCount"));
    assertEquals(1, ana.get("/exports/talent-ratings").expect(200).lines().size());
    ana.get("/employees/" + admin.id("employees", "ana") + "/flight-risk")
        .problem(404, "NOT_FOUND");
    tenant
        .person("bob")
        .get("/employees/" + admin.id("employees", "ana") + "/flight-risk")
        .problem(404, "NOT_FOUND");
    assertTrue(!ana.get("/events?limit=500").body().contains("talent-rating"));
    UUID copy = ana.post("/privacy/exports", "{employeeExternalId:'ana'}").expect(202).id();
    admin.exportMade(copy);
    String told = ana.get("/privacy/exports/" + copy + "/document").expect(200).body();
    assertTrue(!told.contains("RISK_OF_LOSS"), told);
  }

  @Test
  void everyLookIsInTheTrail() {
    UUID bobs = recorded("bob", "POTENTIAL", "3");
    assertEquals(0, looks(bobs));
    tenant.person("ana").get("/talent-ratings").expect(200);
    assertEquals(1, looks(bobs));
    tenant.person("ana").get("/talent-ratings/" + bobs).expect(200);
    tenant.person("ana").get("/exports/talent-ratings").expect(200);
    assertEquals(3, looks(bobs));
    Answer graph =
        tenant
            .person("ana")
            .post("~/graphql", "{query:'{ talentRatings { nodes { value } } }'}")
            .expect(200);
    assertEquals("3", graph.text("/data/talentRatings/nodes/0/value"));
    assertEquals(4, looks(bobs));
    UUID bob = admin.id("employees", "bob");
    tenant.person("ana").get("/employees/" + bob + "/flight-risk").expect(200);
    assertEquals(
        "flight-risk.read",
        admin.get("/audit-events?objectId=" + bob + "&limit=1").text("/items/0/action"));
  }

  @Test
  void ratingsAreAppendedAndNeverChanged() {
    String first = "{externalId:'x', employeeExternalId:'bob', kind:'POTENTIAL', value:3, scale:4}";
    assertEquals(1, admin.importRows("talent-ratings", first).count("/counts/created"));
    assertEquals(1, admin.importRows("talent-ratings", first).count("/counts/unchanged"));
    Answer other = admin.importRows("talent-ratings", first.replace("value:3", "value:4"));
    assertEquals(1, other.count("/counts/failed"));
    assertEquals("3", admin.get("/talent-ratings").expect(200).text("/items/0/value"));
    admin
        .sendRaw(
            "POST",
            "/imports/talent-ratings?mode=replace",
            "application/x-ndjson",
            "{}".getBytes(StandardCharsets.UTF_8))
        .problem(400, "INVALID_REQUEST");
    for (String value : List.of("0.999", "5.001")) {
      assertEquals(
          Set.of("/value OUT_OF_RANGE"),
          admin
              .post("/talent-ratings", rating("bob", "POTENTIAL", value))
              .problem(400, "INVALID_REQUEST")
              .faults());
    }
  }

  @Test
  void flightRiskShowsItsFactorsAndHumanRatingsBeside() {
    recorded("bob", "RISK_OF_LOSS", "4");
    recorded("bob", "RISK_OF_LOSS", "5");
    recorded("bob", "IMPACT_OF_LOSS", "2");
    UUID bob = admin.id("employees", "bob");
    Answer risk = tenant.person("ana").get("/employees/" + bob + "/flight-risk").expect(200);
    assertEquals(6, risk.at("/rules").size());
    assertEquals("5", risk.text("/riskOfLoss/value"));
    assertEquals("2", risk.text("/impactOfLoss/value"));
    assertTrue(risk.at("/rules/0/value").isNull(), "nobody knows the hire");
    assertEquals("NO_PLAN", risk.text("/rules/2/factor"));
    assertEquals("1", risk.text("/rules/2/value"));
  }

  @Test
  void retentionListHasThoseAtRiskWithoutAPlan() {
    recorded("bob", "RISK_OF_LOSS", "3");
    recorded("ana", "RISK_OF_LOSS", "5");
    recorded("cy", "RISK_OF_LOSS", "2.99");
    Answer all = admin.get("/retention-risks").expect(200);
    assertEquals(List.of("ana", "bob"), all.texts("/items", "/employee/externalId"));
    assertEquals("2", all.text("/withoutPlan/denominator"));
    assertEquals(
        List.of("bob"),
        tenant
            .person("ana")
            .get("/retention-risks")
            .expect(200)
            .texts("/items", "/employee/externalId"));
    assertEquals(0, tenant.person("bob").get("/retention-risks").expect(200).at("/items").size());
  }

  private UUID recorded(String person, String kind, String value) {
    return admin.post("/talent-ratings", rating(person, kind, value)).expect(201).id();
  }

  private static String rating(String person, String kind, String value) {
    return "{employeeExternalId:'%s', kind:'%s', value:%s}".formatted(person, kind, value);
  }

  private static List<String> people(Client caller) {
    return caller.get("/talent-ratings").expect(200).texts("/items", "/employeeExternalId").stream()
        .sorted()
        .toList();
  }

  private int looks(UUID rating) {
    return admin
        .get("/audit-events?action=talent-rating.read&objectId=" + rating)
        .expect(200)
        .at("/items")
        .size();
  }
}
