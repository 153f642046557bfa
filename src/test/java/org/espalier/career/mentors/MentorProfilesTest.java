package org.espalier.career.mentors;

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
import org.junit.jupiter.api.Test;

/** Who is a mentor or a role model: whoever said so, and nobody else. */
@QuarkusTest
class MentorProfilesTest {

  private static final String OWN = "{employeeExternalId:'ana', mentor:true, statement:'Ask me'}";

  private final Tenant tenant = Tenant.fresh();
  private final Client everything = tenant.admin();
  private final Client admin = tenant.as("talent-admin");
  private final Client ana;
  private final Client ben;
  private final Client boss;

  MentorProfilesTest() {
    employ("boss", "");
    employ("ana", ", managerExternalId:'boss'");
    employ("ben", ", managerExternalId:'boss'");
    ana = tenant.person("ana");
    ben = tenant.person("ben");
    boss = tenant.person("boss");
  }

  @Test
  void peopleWriteAndDeleteTheirOwn() {
    UUID id = ana.create("mentor-profiles", "g", OWN);
    Answer told =
        ana.patch("/mentor-profiles/" + id, "{roleModel:true, capacity:3, languages:['de-CH']}")
            .expect(200);
    assertEquals(List.of("de-CH"), told.texts("/languages", ""));
    assertEquals(3, told.count("/capacity"));
    assertTrue(told.at("/mentor").asBoolean() && told.at("/roleModel").asBoolean());
    ana.delete("/mentor-profiles/" + id).expect(204);
    ana.get("/mentor-profiles/" + id).expect(410);
    for (Client concerned : List.of(ana, boss)) {
      assertEquals(
          List.of("mentor-profile.deleted"),
          concerned.get("/events?limit=500").expect(200).texts("/items", "/type").stream()
              .filter("mentor-profile.deleted"::equals)
              .toList());
    }
    ana.create("mentor-profiles", "again", OWN);
  }

  @Test
  void nobodyIsOptedInByOthers() {
    for (Client other : List.of(admin, boss)) {
      other.put("mentor-profiles", "g", OWN).problem(403, "FORBIDDEN");
      other.post("/mentor-profiles", OWN).problem(403, "FORBIDDEN");
    }
    assertEquals(
        Set.of("/employeeExternalId UNKNOWN_REFERENCE"),
        ben.put("mentor-profiles", "g", OWN).problem(422, "UNPROCESSABLE").faults());
    UUID id = ana.create("mentor-profiles", "g", OWN);
    for (Client other : List.of(admin, boss, ben)) {
      other.get("/mentor-profiles/" + id).expect(200);
      other.patch("/mentor-profiles/" + id, "{capacity:20}").problem(403, "FORBIDDEN");
    }
    for (Client other : List.of(boss, ben)) {
      other.delete("/mentor-profiles/" + id).problem(403, "FORBIDDEN");
    }
    admin.delete("/mentor-profiles/" + id).expect(204);
  }

  @Test
  void programsWriteWhatPeopleAgreedToElsewhere() {
    tenant
        .program("mentor-profiles:read")
        .put("mentor-profiles", "g", OWN)
        .problem(403, "FORBIDDEN");
    tenant.program("employees:read").get("/mentor-profiles").problem(403, "FORBIDDEN");
    Client program = tenant.program("mentor-profiles:write", "mentor-profiles:read");
    program.put("mentor-profiles", "g", OWN).expect(201);
    String row = "{externalId:'h', employeeExternalId:'ben', roleModel:true}";
    for (Client other : List.of(admin, ana, program)) {
      other
          .sendRaw(
              "POST",
              "/imports/mentor-profiles",
              "application/x-ndjson",
              row.replace("'", "\"").getBytes(StandardCharsets.UTF_8))
          .problem(403, "FORBIDDEN");
    }
    Client bulk = tenant.program("mentor-profiles:bulk", "imports:read", "mentor-profiles:read");
    assertEquals(1, bulk.importRows("mentor-profiles", row).count("/counts/created"));
    program.delete(path("g")).expect(204);
  }

  @Test
  void everybodyReadsThoseOfTheEmployed() {
    UUID id = ana.create("mentor-profiles", "g", OWN);
    assertEquals(1, ben.get("/mentor-profiles").expect(200).at("/items").size());
    assertEquals("ana", ben.get("/mentor-profiles/" + id).expect(200).text("/givenName"));
    ana.patch("/mentor-profiles/" + id, "{status:'INACTIVE'}").expect(200);
    ben.get("/mentor-profiles/" + id).problem(404, "NOT_FOUND");
    ana.get("/mentor-profiles/" + id).expect(200);
    ana.patch("/mentor-profiles/" + id, "{status:'ACTIVE'}").expect(200);
    employ("ana", ", status:'INACTIVE'");
    ben.get("/mentor-profiles/" + id).problem(404, "NOT_FOUND");
    assertEquals(0, ben.get("/mentor-profiles").expect(200).at("/items").size());
    admin.get("/mentor-profiles/" + id).expect(200);
    employ("ana", "");
    ana.delete("/mentor-profiles/" + id).expect(204);
    assertEquals(0, ben.get("/mentor-profiles?deleted=include").expect(200).at("/items").size());
    ben.get("/mentor-profiles/" + id).problem(404, "NOT_FOUND");
  }

  @Test
  void aPersonHasOneProfileWhichStaysTheirs() {
    ana.create("mentor-profiles", "g", OWN);
    Set<String> twice = Set.of("/employeeExternalId DUPLICATE");
    assertEquals(
        twice, ana.put("mentor-profiles", "h", OWN).problem(422, "UNPROCESSABLE").faults());
    Answer both =
        everything.importRows(
            "mentor-profiles",
            "{externalId:'b1', employeeExternalId:'ben', mentor:true}",
            "{externalId:'b2', employeeExternalId:'ben', mentor:true}");
    assertEquals(
        List.of(1, 1), List.of(both.count("/counts/created"), both.count("/counts/failed")));
    everything.delete(path("b1")).expect(204);
    assertEquals(
        Set.of("/employeeExternalId IMMUTABLE"),
        ben.put("mentor-profiles", "g", OWN.replace("ana", "ben"))
            .problem(422, "UNPROCESSABLE")
            .faults());
    assertEquals(
        Set.of("/employeeExternalId IMMUTABLE"),
        everything
            .patch(path("g"), "{employeeExternalId:'ben'}")
            .problem(422, "UNPROCESSABLE")
            .faults());
  }

  @Test
  void everyFaultIsNamed() {
    assertEquals(
        Set.of(
            "/employeeExternalId EXCLUSIVE",
            "/mentor EXCLUSIVE",
            "/statement TOO_LONG",
            "/languages/0 INVALID_FORMAT",
            "/capacity OUT_OF_RANGE"),
        ana.put(
                "mentor-profiles",
                "g",
                "{mentor:false, statement:'%s', languages:['?'], capacity:21}"
                    .formatted("x".repeat(2001)))
            .problem(400, "INVALID_REQUEST")
            .faults());
    assertEquals(
        Set.of("/mentor EXCLUSIVE"),
        ana.put("mentor-profiles", "g", "{employeeExternalId:'ana', roleModel:false}")
            .problem(422, "UNPROCESSABLE")
            .faults());
    UUID id = ana.create("mentor-profiles", "g", OWN);
    assertEquals(
        Set.of("/mentor EXCLUSIVE"),
        ana.patch("/mentor-profiles/" + id, "{mentor:false}")
            .problem(422, "UNPROCESSABLE")
            .faults());
  }

  @Test
  void listsAreNarrowed() {
    ana.create(
        "mentor-profiles", "g", "{employeeExternalId:'ana', mentor:true, languages:['en','de']}");
    ben.create(
        "mentor-profiles", "h", "{employeeExternalId:'ben', roleModel:true, languages:['fr']}");
    assertEquals(List.of("g"), listed("mentor=true"));
    assertEquals(List.of("h"), listed("mentor=false"));
    assertEquals(List.of("h"), listed("roleModel=true"));
    assertEquals(List.of("g"), listed("language=de"));
    assertEquals(List.of("h"), listed("employeeId=" + everything.id("employees", "ben")));
    assertEquals(List.of("g", "h"), listed("status=ACTIVE&sort=externalId"));
    assertEquals(
        "ana",
        tenant
            .graphql()
            .data(
                "{ employee(externalId: \"ana\") { mentorProfiles { nodes { givenName employee { id } } } } }")
            .text("/data/employee/mentorProfiles/nodes/0/givenName"));
  }

  @Test
  void theProfileGoesWithThePerson() {
    UUID id = ana.create("mentor-profiles", "g", OWN);
    everything.delete("/employees/" + everything.id("employees", "ana")).expect(204);
    admin.get("/mentor-profiles/" + id).expect(410);
  }

  @Test
  void copiesOfAPersonContainIt() {
    ana.create("mentor-profiles", "g", OWN);
    UUID copy =
        everything.exportMade(
            everything.post("/privacy/exports", "{employeeExternalId:'ana'}").expect(202).id());
    assertTrue(
        everything
            .get("/privacy/exports/" + copy + "/document")
            .expect(200)
            .body()
            .contains("Ask me"));
  }

  private List<String> listed(String query) {
    return ben.get("/mentor-profiles?" + query).expect(200).texts("/items", "/externalId");
  }

  private String path(String externalId) {
    return "/mentor-profiles/" + everything.id("mentor-profiles", externalId);
  }

  private void employ(String person, String rest) {
    everything.put("employees", person, "{givenName:'" + person + "', familyName:'X'" + rest + "}");
  }
}
