package org.espalier.integration.frameworks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.espalier.testing.Answer;
import org.espalier.testing.Client;
import org.espalier.testing.Graphql;
import org.espalier.testing.Tenant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A published framework that comes in a later version. */
@QuarkusTest
class FrameworkVersionsTest {

  private static final String SKILLS =
      "Skill Name,Skill Description,Awareness,Working,Practitioner,Expert\n";
  private static final String ROLES = "Role,Role Level,Skill Name,Skill Level\n";

  private final Tenant tenant = Tenant.fresh();
  private final Client admin = tenant.admin();

  @BeforeEach
  void earlierVersion() {
    imported(
        "?format=DDAT&version=1",
        SKILLS + "Testing,Old,a,b,c,d\nCoding,C,a,b,c,d\nFaxing,F,a,b,c,d\n",
        ROLES
            + "Dev,Senior,Testing,Working\nDev,Senior,Faxing,Working\nClerk,Any,Coding,Working\n");
    publish("ddat@1");
    for (String skill : List.of("Coding", "Faxing")) {
      admin.create(
          "requirements",
          "own-" + skill,
          "{competencyExternalId:'ddat@1:" + skill + "', tier:'CORE', level:2}");
    }
  }

  @Test
  void requirementsFollowAndTheOthersAreNamed() {
    Answer job = later("?format=DDAT&version=2");
    JsonNode version = job.at("/versions/0");
    assertEquals("ddat@1 ddat@2", words(version, "fromExternalId", "toExternalId"));
    assertEquals(
        "{\"added\":1,\"removed\":1,\"renamed\":0,\"moved\":0,\"redescribed\":1,\"same\":1,"
            + "\"levelsChanged\":1,\"weightsChanged\":0}",
        version.at("/counts").toString());
    assertEquals(
        List.of("Coding to ddat@2:Coding", "Clerk to ddat@2:Coding", "Senior to ddat@2:Testing"),
        List.of(
            "Coding to " + asks("own-Coding"),
            "Clerk to " + asks("ddat%2FClerk%2FAny:%20Coding"),
            "Senior to " + asks("ddat%2FDev%2FSenior:%20Testing")));
    assertEquals("ddat@1:Faxing", asks("own-Faxing"));
    assertEquals("2 1 1", words(version, "moved", "ended", "left"));
    assertEquals("own-Faxing", version.at("/leftRequirements/0/externalId").asText());
    assertEquals(
        "INACTIVE",
        admin
            .get("/requirements/by-external-id/ddat%2FDev%2FSenior:%20Faxing")
            .expect(200)
            .text("/status"));
    assertEquals("PUBLISHED", admin.get("/frameworks/by-external-id/ddat@1").text("/state"));
    assertTrue(later("?format=DDAT&version=2").at("/versions/0/changes").size() == 3);
  }

  @Test
  void dryRunTellsWhatWouldDiffer() {
    Answer job = later("?format=DDAT&version=2&dryRun=true");
    assertEquals("2 1 1", words(job.at("/versions/0"), "moved", "ended", "left"));
    assertEquals(
        List.of("Faxing REMOVED", "Mailing ADDED", "Testing REDESCRIBED"),
        changes(job.at("/versions/0/changes")));
    assertEquals("ddat@1:Coding", asks("own-Coding"));
    assertEquals(1, admin.get("/frameworks?count=exact").count("/totalCount"));
  }

  @Test
  void gapsStayWhatTheyAreWhenAVersionComesIn() {
    UUID person =
        admin.create(
            "employees", "p", "{givenName:'P', familyName:'P', jobExternalId:'ddat/Dev/Senior'}");
    for (String evidence :
        List.of(
            "level:1, source:'SELF'",
            "level:3, source:'MANAGER', validUntil:'2099-01-01T00:00:00Z'")) {
      admin
          .post(
              "/evidence",
              "{employeeExternalId:'p', competencyExternalId:'ddat@1:Coding',"
                  + " observedAt:'2026-03-01T00:00:00Z', "
                  + evidence
                  + "}")
          .expect(201);
    }
    assertEquals(List.of("ddat@1:Coding 3 EXCEEDED"), assessed(person));
    Answer trial = later("?format=DDAT&version=2&dryRun=true");
    assertEquals("1 0", words(trial.at("/versions/0"), "carried", "notCarried"));
    assertEquals(List.of("ddat@1:Coding 3 EXCEEDED"), assessed(person));
    Answer job = later("?format=DDAT&version=2");
    assertEquals("1 0", words(job.at("/versions/0"), "carried", "notCarried"));
    assertEquals(List.of("ddat@2:Coding 3 EXCEEDED"), assessed(person));
    UUID later = admin.id("competencies", "ddat@2:Coding");
    Answer carried = admin.get("/evidence?competencyId=" + later).expect(200);
    assertEquals(List.of("IMPORT"), carried.texts("/items", "/source"));
    assertEquals(List.of("2026-03-01T00:00:00Z"), carried.texts("/items", "/observedAt"));
    assertEquals(List.of("2099-01-01T00:00:00Z"), carried.texts("/items", "/validUntil"));
    assertEquals(List.of("As it was by ddat@1:Coding."), carried.texts("/items", "/comment"));
    assertEquals(
        "0 0", words(later("?format=DDAT&version=2").at("/versions/0"), "carried", "notCarried"));
    assertEquals(1, admin.get("/evidence?competencyId=" + later).expect(200).at("/items").size());
  }

  @Test
  void levelsOfAnotherScaleAreNotCarried() {
    UUID person =
        admin.create(
            "employees", "q", "{givenName:'Q', familyName:'Q', jobExternalId:'ddat/Dev/Senior'}");
    admin
        .post(
            "/evidence",
            "{employeeExternalId:'q', competencyExternalId:'ddat@1:Coding', level:3, source:'MANAGER'}")
        .expect(201);
    admin.create(
        "proficiency-scales",
        "nine",
        "{name:'Nine', levels:[{value:1,label:'A'},{value:9,label:'B'}]}");
    Answer job = later("?format=DDAT&version=2&scaleExternalId=nine");
    assertTrue(job.at("/versions/0/scaleChanged").asBoolean());
    JsonNode levels = job.at("/versions/0/levels");
    assertEquals("1 2 3 4 9", String.join(" ", values(levels, "/value")));
    assertEquals(
        "Awareness A",
        levels.at("/0/before/label").asText() + " " + levels.at("/0/after/label").asText());
    assertTrue(levels.at("/1/after").isNull() && levels.at("/4/before").isNull());
    String diff =
        "/frameworks/"
            + admin.id("frameworks", "ddat@1")
            + "/diff?to="
            + admin.id("frameworks", "ddat@2");
    Client reader = tenant.program("frameworks:read");
    assertEquals(levels, reader.get(diff).expect(200).at("/levels"));
    assertEquals("0 1", words(job.at("/versions/0"), "carried", "notCarried"));
    assertEquals(List.of(), assessed(person));
  }

  @Test
  void versionsAreComparedAlikeEverywhere() {
    later("?format=DDAT&version=2");
    UUID from = admin.id("frameworks", "ddat@1");
    UUID to = admin.id("frameworks", "ddat@2");
    Answer rest = admin.get("/frameworks/" + from + "/diff?to=" + to).expect(200);
    assertEquals(
        List.of("Faxing REMOVED", "Mailing ADDED", "Testing REDESCRIBED"),
        changes(rest.at("/items")));
    assertEquals(
        List.of("Faxing ADDED", "Mailing REMOVED", "Testing REDESCRIBED"),
        changes(admin.get("/frameworks/" + to + "/diff?to=" + from).expect(200).at("/items")));
    String brief = "{ id externalId name tier }";
    JsonNode graph =
        new Graphql(admin)
            .data(
                "{ frameworkDiff(fromId: \""
                    + from
                    + "\", toId: \""
                    + to
                    + "\") { fromId toId scaleChanged levels { value } counts { added removed"
                    + " renamed moved redescribed same levelsChanged weightsChanged } items { identity kinds before "
                    + brief
                    + " after "
                    + brief
                    + " parentBefore parentAfter } nextCursor } }")
            .at("/data/frameworkDiff");
    assertEquals(rest.json(), graph);
    Answer first = admin.get("/frameworks/" + from + "/diff?limit=2&to=" + to).expect(200);
    assertEquals("2", first.text("/nextCursor"));
    Answer rest2 = admin.get("/frameworks/" + from + "/diff?limit=2&cursor=2&to=" + to).expect(200);
    assertEquals(List.of("Testing REDESCRIBED"), changes(rest2.at("/items")));
  }

  @Test
  void wrongComparisonsAreRefused() {
    UUID from = admin.id("frameworks", "ddat@1");
    String path = "/frameworks/" + from + "/diff";
    assertEquals(Set.of("?to REQUIRED"), admin.get(path).problem(400, "INVALID_REQUEST").faults());
    assertEquals(
        Set.of("?to INVALID_FORMAT"),
        admin.get(path + "?to=x").problem(400, "INVALID_REQUEST").faults());
    admin.get(path + "?to=" + UUID.randomUUID()).problem(404, "NOT_FOUND");
    Tenant.fresh().admin().get(path + "?to=" + from).problem(404, "NOT_FOUND");
    String below = path + "/requirements";
    assertEquals(Set.of("?to REQUIRED"), admin.get(below).problem(400, "INVALID_REQUEST").faults());
    assertEquals(
        Set.of("?limit OUT_OF_RANGE"),
        admin.get(below + "?limit=0&to=" + from).problem(400, "INVALID_REQUEST").faults());
    admin.get(below + "?to=" + UUID.randomUUID()).problem(404, "NOT_FOUND");
    Tenant.fresh().admin().get(below + "?to=" + from).problem(404, "NOT_FOUND");
    Client some = tenant.program("frameworks:read");
    some.get(path + "?to=" + from).expect(200);
    some.get(below + "?to=" + from).problem(403, "FORBIDDEN");
  }

  private Answer later(String query) {
    return imported(
        query,
        SKILLS + "Testing,New,a,b,c,d\nCoding,C,a,b,c,d\nMailing,M,a,b,c,d\n",
        ROLES + "Dev,Senior,Testing,Expert\n");
  }

  private Answer imported(String query, String skills, String roles) {
    byte[] zip = Publications.zip("skills.csv", skills, "roles.csv", roles);
    Answer job = admin.importFile("frameworks", query, "application/zip", zip);
    assertEquals("COMPLETED 0", job.text("/state") + " " + job.count("/counts/failed"), job::body);
    return job;
  }

  private void publish(String framework) {
    UUID id = admin.id("frameworks", framework);
    admin.post("/frameworks/" + id + "/transitions", "{to:'PUBLISHED'}").expect(200);
  }

  private String asks(String requirement) {
    return admin
        .get("/requirements/by-external-id/" + requirement)
        .expect(200)
        .text("/competencyExternalId");
  }

  /** What is known of a person's required competencies. */
  private List<String> assessed(UUID person) {
    List<String> told = new ArrayList<>();
    for (JsonNode item : admin.get("/employees/" + person + "/gap").expect(200).at("/items")) {
      if (!item.path("actual").isNull()) {
        told.add(
            item.at("/competency/externalId").asText()
                + " "
                + item.path("actual").asText()
                + " "
                + item.path("status").asText());
      }
    }
    return told;
  }

  private static List<String> changes(JsonNode items) {
    List<String> told = new ArrayList<>();
    items.forEach(
        item -> told.add(item.at("/identity").asText() + " " + item.at("/kinds/0").asText()));
    return told;
  }

  private static List<String> values(JsonNode items, String pointer) {
    List<String> told = new ArrayList<>();
    items.forEach(item -> told.add(item.at(pointer).asText()));
    return told;
  }

  private static String words(JsonNode node, String... members) {
    List<String> words = new ArrayList<>();
    for (String member : members) {
      words.add(node.path(member).asText());
    }
    return String.join(" ", words);
  }
}
