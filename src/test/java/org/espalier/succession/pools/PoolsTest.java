package org.espalier.succession.pools;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.espalier.testing.Answer;
import org.espalier.testing.Client;
import org.espalier.testing.Tenant;
import org.espalier.testing.Workshop;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Boss leads Ana, Ana leads Bob; all are engineers, Cy is not. */
@QuarkusTest
class PoolsTest {

  private final Tenant tenant = Tenant.fresh();
  private final Client admin = tenant.admin();
  private Workshop workshop = new Workshop(admin);

  @BeforeEach
  void people() {
    workshop = workshop.furnish();
    workshop.engineer("boss", "");
    workshop.engineer("ana", "boss");
    workshop.engineer("bob", "ana");
    admin.create("employees", "cy", "{givenName:'C', familyName:'Y', managerExternalId:'boss'}");
  }

  @Test
  void membersMeetCriteriaOrAreAddedByHand() {
    UUID pool = pool("criteria:'job eq \\\"engineer\\\"'");
    assertEquals(Set.of("boss", "ana", "bob"), people(admin, pool));
    add(pool, "{employeeExternalId:'cy', tier:2}").expect(200);
    add(pool, "{employeeExternalId:'bob', tier:3}").expect(200);
    assertEquals(Set.of("boss", "ana", "bob", "cy"), people(admin, pool));
    Answer bob = add(pool, "{employeeExternalId:'bob', tier:2}").expect(200);
    assertEquals(
        "2 true true",
        bob.text("/tier") + " " + bob.text("/byHand") + " " + bob.text("/byCriteria"));
    admin.put("employees", "ana", "{givenName:'A', familyName:'N'}").expect(200);
    remove(pool, "cy").expect(204);
    remove(pool, "cy").problem(404, "NOT_FOUND");
    remove(pool, "bob").expect(204);
    assertEquals(Set.of("boss", "bob"), people(admin, pool));
    admin
        .put(
            "employees",
            "boss",
            "{givenName:'B', familyName:'O', jobExternalId:'engineer', status:'INACTIVE'}")
        .expect(200);
    assertEquals(Set.of("bob"), people(admin, pool));
    Answer wrong = admin.put("talent-pools", "x", "{name:'X', criteria:'job eq \\\"none\\\"'}");
    assertEquals(
        Set.of("/criteria UNKNOWN_REFERENCE"), wrong.problem(422, "UNPROCESSABLE").faults());
  }

  @Test
  void membersDoNotSeeThemselvesUnlessThePoolIsTransparent() {
    UUID hidden = pool("criteria:'job eq \\\"engineer\\\"'");
    Client ana = tenant.person("ana");
    ana.get("/talent-pools/" + hidden).problem(404, "NOT_FOUND");
    ana.get("/talent-pools/" + hidden + "/members").problem(404, "NOT_FOUND");
    assertEquals(0, ana.get("/talent-pools?count=exact").expect(200).count("/totalCount"));
    Client anaAsAdmin = tenant.caller("ana", List.of("talent-admin"), List.of(), "ana");
    assertEquals(Set.of("boss", "bob"), people(anaAsAdmin, hidden));
    admin.patch("/talent-pools/" + hidden, "{transparent:true}").expect(200);
    assertEquals(Set.of("ana", "bob"), people(ana, hidden));
    assertEquals(Set.of("boss", "ana", "bob"), people(anaAsAdmin, hidden));
    assertEquals(Set.of(), people(tenant.person("cy"), hidden));
    ana.post("/talent-pools/" + hidden + "/members", "{employeeExternalId:'bob'}")
        .problem(403, "FORBIDDEN");
    ana.get("/talent-pools/" + hidden + "/readiness").problem(403, "FORBIDDEN");
    assertTrue(!ana.get("/events?limit=500").body().contains("talent-pool"));
  }

  @Test
  void readinessIsTheMeanOfThatDay() {
    UUID pool = pool("jobExternalId:'engineer'");
    add(pool, "{employeeExternalId:'ana'}").expect(200);
    add(pool, "{employeeExternalId:'cy'}").expect(200);
    workshop.rate("ana", "a", "3");
    Answer series =
        admin.get("/talent-pools/" + pool + "/readiness?from=2024-01-31&to=2024-05-01&step=2");
    assertEquals(List.of("2024-01-31", "2024-03-31"), series.expect(200).texts("/points", "/day"));
    assertEquals(2, series.count("/points/0/members"));
    String path = "/readiness?jobId=" + admin.id("jobs", "engineer");
    double ana = readiness("ana", path);
    double cy = readiness("cy", path);
    Answer now = admin.get("/talent-pools/" + pool + "/readiness").expect(200);
    assertEquals(12, now.at("/points").size());
    assertEquals((ana + cy) / 2, now.at("/points/11/meanReadiness").asDouble(), 1e-12);
    admin
        .get("/talent-pools/" + pool + "/readiness?from=2024-02-01&to=2024-01-01")
        .problem(400, "INVALID_REQUEST");
    admin
        .get("/talent-pools/" + pool + "/readiness?from=1990-01-01")
        .problem(400, "INVALID_REQUEST");
  }

  @Test
  void templatesGoToTheirTiers() {
    for (String template : List.of("one", "two")) {
      admin.create(
          "plan-templates",
          template,
          "{title:'%s', jobExternalId:'engineer', items:[{competencyExternalId:'a'}]}"
              .formatted(template));
    }
    UUID pool = pool("criteria:'job eq \\\"engineer\\\"'");
    add(pool, "{employeeExternalId:'bob', tier:3}").expect(200);
    String path = "/talent-pools/" + pool + "/plan-template-applications";
    String body = "{templateExternalIds:['one','two'], dryRun:%s}";
    Answer dry = admin.post(path, body.formatted("true")).expect(200);
    assertEquals("2 1", dry.count("/tiers/0/members") + " " + dry.count("/tiers/1/members"));
    assertEquals(1, dry.count("/tiers/1/application/made"));
    assertEquals(0, admin.get("/development-plans").expect(200).at("/items").size());
    admin.post(path, body.formatted("false")).expect(200);
    assertEquals(
        List.of("two"),
        admin
            .get("/development-plans?employeeId=" + admin.id("employees", "bob"))
            .expect(200)
            .texts("/items", "/title"));
    Answer unknown = admin.post(path, "{templateExternalIds:['one','none']}");
    assertEquals(
        Set.of("/templateExternalIds/1 UNKNOWN_REFERENCE"),
        unknown.problem(422, "UNPROCESSABLE").faults());
  }

  private double readiness(String person, String path) {
    return admin
        .get("/employees/" + admin.id("employees", person) + path)
        .expect(200)
        .at("/readiness")
        .asDouble();
  }

  private UUID pool(String rest) {
    return admin.create("talent-pools", "pool", "{name:'Pool', " + rest + "}");
  }

  private Answer add(UUID pool, String body) {
    return admin.post("/talent-pools/" + pool + "/members", body);
  }

  private Answer remove(UUID pool, String person) {
    return admin.delete(
        "/talent-pools/" + pool + "/members?employeeId=" + admin.id("employees", person));
  }

  private static Set<String> people(Client caller, UUID pool) {
    return Set.copyOf(
        caller
            .get("/talent-pools/" + pool + "/members")
            .expect(200)
            .texts("/items", "/employee/externalId"));
  }
}
