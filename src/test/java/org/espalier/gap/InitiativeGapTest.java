package org.espalier.gap;

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

/** People and groups against what a strategic initiative asks for. */
@QuarkusTest
class InitiativeGapTest {

  private static final String DEMANDS =
      "{name:'I', demands:[{competencyExternalId:'a', level:4, weight:2, critical:true},"
          + " {competencyExternalId:'d', level:2}]}";

  private final Tenant tenant = Tenant.fresh();
  private final Client admin = tenant.admin();
  private final Workshop workshop = new Workshop(admin);

  @BeforeEach
  void organisation() {
    workshop.furnish().team(3);
    admin.create("initiatives", "i", DEMANDS);
  }

  @Test
  void onlyWhatTheInitiativeAsksForIsCompared() {
    Answer gap = gap("p2", "");
    assertEquals("INITIATIVE", gap.text("/target/type"));
    assertEquals("i", gap.text("/target/initiative/externalId"));
    assertTrue(gap.at("/target/job").isNull(), gap::body);
    assertEquals(List.of("a", "d"), gap.texts("/items", "/competency/externalId"));
    assertEquals("2", gap.text("/items/0/shortfall"));
    // weight 2 × (4 − 2) / (4 − 1), rounded at 20 digits
    assertEquals("1.3333333333333333333", gap.text("/items/0/priority"));
    assertTrue(gap.at("/items/0/requiredBy").isEmpty(), gap::body);
    assertEquals("UNASSESSED", gap.text("/items/1/status"));
    assertEquals(List.of("a"), gap.texts("/blockingGaps", "/externalId"));
    // (2 × 1/3 + 1 × 0) / 3
    assertEquals("0.22222222222222222222", gap.text("/readiness"));
  }

  @Test
  void whatWasAskedForBeforeStaysTrue() {
    String before = gap("p2", "").text("/asOf");
    admin
        .put("initiatives", "i", "{name:'I', demands:[{competencyExternalId:'b', level:3}]}")
        .expect(200);
    assertEquals(List.of("b"), gap("p2", "").texts("/items", "/competency/externalId"));
    Answer then = gap("p2", "&asOf=" + before);
    assertEquals(List.of("a", "d"), then.texts("/items", "/competency/externalId"));
    Answer group = group("asOf:'" + before + "'");
    assertEquals(List.of("a", "d"), group.texts("/items", "/competency/externalId"));
    assertEquals(3, group.count("/population"));
  }

  @Test
  void jobAndInitiativeExcludeEachOther() {
    UUID job = admin.id("jobs", "engineer");
    String path = "/employees/" + admin.id("employees", "p2") + "/gap?jobId=" + job;
    Answer refused = admin.get(path + "&initiativeId=" + id());
    refused.problem(422, "UNPROCESSABLE");
    assertEquals(Set.of("?initiativeId EXCLUSIVE"), refused.faults());
  }

  @Test
  void unknownInitiativesAreTold() {
    UUID nobody = UUID.randomUUID();
    String path = "/employees/" + admin.id("employees", "p2") + "/gap?initiativeId=";
    Answer person = admin.get(path + nobody);
    person.problem(422, "UNPROCESSABLE");
    assertEquals(Set.of("?initiativeId UNKNOWN_REFERENCE"), person.faults());
    Answer group = admin.post("/gap-analyses", "{initiativeId:'" + nobody + "'}");
    group.problem(422, "UNPROCESSABLE");
    assertEquals(Set.of("/initiativeId UNKNOWN_REFERENCE"), group.faults());
    admin
        .post("/group-drafts", "{people:{initiativeId:'" + id() + "'}}")
        .problem(400, "INVALID_REQUEST");
  }

  @Test
  void othersSeeNoGapByInitiativeEither() {
    String path = "/employees/" + admin.id("employees", "p3") + "/gap?initiativeId=" + id();
    tenant.person("p1").get(path).expect(200);
    tenant.person("p2").get(path).problem(404, "NOT_FOUND");
  }

  @Test
  void groupsAreMeasuredAgainstItWhateverTheirJobs() {
    admin.create("employees", "new", "{givenName:'N', familyName:'Ew'}");
    Answer group = group("");
    assertEquals("i", group.text("/initiative/externalId"));
    assertEquals(4, group.count("/population"));
    assertEquals(4, group.count("/items/0/required"));
    assertEquals(3, group.count("/items/0/below"));
    assertEquals(1, group.count("/items/0/unassessed"));
    assertEquals(4, group.count("/items/1/unassessed"));
    Answer none = group("employeeIds:[]");
    assertEquals(0, none.count("/population"));
    Answer own = tenant.person("p2").post("/gap-analyses", "{initiativeId:'" + id() + "'}");
    assertEquals(1, own.expect(200).count("/population"));
  }

  @Test
  void theGraphTellsTheSame() {
    Answer told =
        tenant
            .graphql()
            .data(
                "{ employee(externalId: \"p2\") { gap(initiativeId: \"%s\") { readiness target { type initiative { full { name } } } } } }"
                    .formatted(id()));
    assertEquals("I", told.text("/data/employee/gap/target/initiative/full/name"));
    assertEquals(gap("p2", "").text("/readiness"), told.text("/data/employee/gap/readiness"));
  }

  private UUID id() {
    return admin.id("initiatives", "i");
  }

  private Answer gap(String person, String more) {
    return admin
        .get("/employees/" + admin.id("employees", person) + "/gap?initiativeId=" + id() + more)
        .expect(200);
  }

  private Answer group(String more) {
    return admin
        .post(
            "/gap-analyses",
            "{initiativeId:'" + id() + "'" + (more.isEmpty() ? "" : ", " + more) + "}")
        .expect(200);
  }
}
