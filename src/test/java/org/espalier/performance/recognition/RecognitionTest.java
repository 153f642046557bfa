package org.espalier.performance.recognition;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.espalier.testing.Answer;
import org.espalier.testing.Client;
import org.espalier.testing.Graphql;
import org.espalier.testing.Tenant;
import org.espalier.testing.Workshop;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RecognitionTest {

  private final Tenant tenant = Tenant.fresh();
  private final Client admin = tenant.admin();
  private final Workshop workshop = new Workshop(admin);
  private final Client ana = tenant.person("ana");
  private final Client bo = tenant.person("bo");

  /** Ana reports to lead; bo and out to nobody, and out is in no unit. */
  @BeforeEach
  void organisation() {
    workshop.furnish();
    workshop.engineer("lead", "");
    workshop.engineer("ana", "lead");
    workshop.engineer("bo", "");
    admin.create("employees", "out", "{givenName:'O', familyName:'Ut'}");
    admin.create("badges", "star", "{name:'Star', points:5, awardedFor:'HAND'}");
  }

  @Test
  void everybodyAwardsOthers() {
    Answer given = bo.post("/recognitions", award("ana", "star")).expect(201);
    assertEquals("bo", given.text("/giver/externalId"));
    assertEquals("5", given.text("/points"));
    assertEquals("HAND", given.text("/awardedFor"));
    Answer self = bo.post("/recognitions", award("bo", "star"));
    assertEquals(Set.of("/employeeExternalId NOT_ALLOWED"), self.faults());
    Answer unknown = bo.post("/recognitions", award("nobody", "none"));
    assertEquals(
        Set.of("/employeeExternalId UNKNOWN_REFERENCE", "/badgeExternalId UNKNOWN_REFERENCE"),
        unknown.faults());
    tenant
        .subject("stranger")
        .post("/recognitions", award("ana", "star"))
        .problem(403, "FORBIDDEN");
    bo.post("/badges", "{name:'Mine', points:1, awardedFor:'HAND'}").problem(403, "FORBIDDEN");
  }

  @Test
  void awardsKeepThePointsThatTheyWereWorth() {
    bo.post("/recognitions", award("ana", "star")).expect(201);
    admin.patch("/badges/" + admin.id("badges", "star"), "{points:7}").expect(200);
    bo.post("/recognitions", award("ana", "star")).expect(201);
    Answer told = ana.get(recognition("ana")).expect(200);
    assertEquals(12, told.count("/points"));
    assertEquals(List.of("5", "7"), told.texts("/awards", "/points"));
    bo.get(recognition("ana")).problem(404, "NOT_FOUND");
    admin.delete("/badges/" + admin.id("badges", "star")).problem(409, "IN_USE");
  }

  @Test
  void whoGaveAnAwardTakesItBack() {
    Answer given = bo.post("/recognitions", award("ana", "star")).expect(201);
    String path = "/recognitions/" + given.id();
    ana.delete(path).problem(403, "FORBIDDEN");
    tenant.person("lead").delete(path).problem(403, "FORBIDDEN");
    bo.with("If-Match", "\"9-0\"").delete(path).problem(412, "STALE_VERSION");
    admin.delete("/employees/" + admin.id("employees", "ana")).problem(409, "IN_USE");
    bo.with("If-Match", given.etag()).delete(path).expect(204);
    bo.delete(path).problem(410, "GONE");
    assertEquals(0, ana.get(recognition("ana")).expect(200).count("/points"));
    Answer other = bo.post("/recognitions", award("ana", "star")).expect(201);
    admin.delete("/recognitions/" + other.id()).expect(204);
    admin.delete("/badges/" + admin.id("badges", "star")).expect(204);
  }

  @Test
  void whoMayOnlyWriteGetsWhatWasWritten() {
    Client writer = tenant.program("recognitions:write");
    Answer given = writer.post("/recognitions", award("ana", "star")).expect(201);
    assertEquals("ana", given.text("/employee/externalId"));
    writer.get("/recognitions/" + given.id()).problem(403, "FORBIDDEN");
  }

  @Test
  void theBadgeSaysWhoSeesItsAwards() {
    admin.create(
        "badges",
        "unit",
        "{name:'Unit', points:1, awardedFor:'HAND', audience:'withinOrgUnit eq \"unit\"'}");
    admin.create(
        "badges",
        "nobody",
        "{name:'Nobody', points:1, awardedFor:'HAND', audience:'location eq \"Nowhere\"'}");
    UUID open = bo.post("/recognitions", award("ana", "star")).expect(201).id();
    UUID some = admin.post("/recognitions", award("ana", "unit")).expect(201).id();
    UUID none = admin.post("/recognitions", award("ana", "nobody")).expect(201).id();
    seen(tenant.person("out"), open);
    seen(bo, open, some);
    seen(ana, open, some, none);
    seen(tenant.person("lead"), open, some, none);
    seen(admin, open, some, none);
    bo.get("/recognitions/" + none).problem(404, "NOT_FOUND");
    tenant.person("out").get("/recognitions/" + some).problem(404, "NOT_FOUND");
    tenant.program("badges:read").get("/recognitions").problem(403, "FORBIDDEN");
  }

  @Test
  void whatIsAchievedIsAwardedOnceAndTakenBackIfUndone() {
    admin.create("badges", "item", "{name:'Item', points:3, awardedFor:'PLAN_ITEM_ACHIEVED'}");
    admin.create(
        "badges",
        "ofB",
        "{name:'B', points:3, awardedFor:'PLAN_ITEM_ACHIEVED', competencyExternalId:'b'}");
    admin.create("badges", "plan", "{name:'Plan', points:9, awardedFor:'PLAN_COMPLETED'}");
    Answer refused = bo.post("/recognitions", award("ana", "item"));
    assertEquals(Set.of("/badgeExternalId NOT_ALLOWED"), refused.faults());
    admin.importRows(
        "development-plans",
        "{externalId:'p', employeeExternalId:'ana', title:'P', state:'ACTIVE', items:[{competencyExternalId:'a', targetLevel:3}]}");
    assertEquals(List.of(), awards());
    UUID first = workshop.rate("ana", "a", "3");
    workshop.rate("ana", "a", "4");
    assertEquals(List.of("item"), awards());
    UUID second =
        UUID.fromString(
            admin
                .get("/evidence?employeeId=" + admin.id("employees", "ana"))
                .texts("/items", "/id")
                .getLast());
    admin.post("/evidence/" + second + "/revocations", "{reason:'wrong'}").expect(200);
    assertEquals(List.of("item"), awards());
    admin.post("/evidence/" + first + "/revocations", "{reason:'wrong'}").expect(200);
    assertEquals(List.of(), awards());
    workshop.rate("ana", "a", "3");
    assertEquals(List.of("item"), awards());
    String plan =
        "/development-plans/"
            + admin.get("/development-plans").expect(200).text("/items/0/id")
            + "/transitions";
    admin.with("If-Match", "*").post(plan, "{to:'COMPLETED'}").expect(200);
    assertEquals(List.of("item", "plan"), awards());
    Answer all = ana.get(recognition("ana")).expect(200);
    assertEquals(12, all.count("/points"));
    assertEquals(
        List.of("PLAN_ITEM_ACHIEVED", "PLAN_COMPLETED"), all.texts("/awards", "/awardedFor"));
  }

  @Test
  void badgesAreChecked() {
    Answer refused =
        admin.post(
            "/badges",
            "{name:'X', points:-1, awardedFor:'HAND', competencyExternalId:'a', audience:'nonsense'}");
    refused.problem(400, "INVALID_REQUEST");
    assertEquals(
        Set.of("/points", "/competencyExternalId", "/audience"),
        Set.copyOf(refused.faults().stream().map(fault -> fault.split(" ")[0]).toList()));
  }

  @Test
  void theGraphTellsTheSame() {
    bo.post("/recognitions", award("ana", "star")).expect(201);
    String question =
        "{ employees { nodes { externalId recognition { points awards { badge { full { name } } } } } } recognitions { totalCount } }";
    Answer told = new Graphql(tenant.person("lead")).data(question);
    assertEquals(1, told.count("/data/recognitions/totalCount"));
    assertEquals(2, told.at("/data/employees/nodes").size());
    Answer made =
        new Graphql(bo)
            .data(
                "mutation { awardBadge(input: {employeeExternalId: \"ana\", badgeExternalId: \"star\"}) { recognition { points } } }");
    assertEquals(5, made.count("/data/awardBadge/recognition/points"));
  }

  private List<String> awards() {
    return ana.get(recognition("ana")).expect(200).texts("/awards", "/badge/externalId");
  }

  private String recognition(String person) {
    return "/employees/" + admin.id("employees", person) + "/recognition";
  }

  private static String award(String person, String badge) {
    return "{employeeExternalId:'%s', badgeExternalId:'%s'}".formatted(person, badge);
  }

  private static void seen(Client caller, UUID... ids) {
    assertEquals(
        Set.copyOf(List.of(ids).stream().map(UUID::toString).toList()),
        Set.copyOf(caller.get("/recognitions").expect(200).texts("/items", "/id")));
  }
}
