package org.espalier.competency.initiatives;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
class InitiativesTest {

  private final Tenant tenant = Tenant.fresh();
  private final Client admin = tenant.admin();

  @BeforeEach
  void organisation() {
    new Workshop(admin).furnish().engineer("ana", "");
  }

  @Test
  void sayWhatTheyAskForWithWhatIsUsual() {
    Answer made =
        admin
            .put(
                "initiatives",
                "i",
                "{name:'I', ownerExternalId:'ana', startsOn:'2026-01-01', endsOn:'2026-12-31',"
                    + " demands:[{competencyExternalId:'a', level:2.5, headCount:3, critical:true},"
                    + " {competencyExternalId:'b', level:4, weight:2}]}")
            .expect(201);
    assertEquals(admin.id("employees", "ana").toString(), made.text("/ownerId"));
    assertEquals("1", made.text("/weight"));
    assertEquals(List.of("2.5", "4"), made.texts("/demands", "/level"));
    assertEquals(List.of("3", "null"), made.texts("/demands", "/headCount"));
    assertEquals(List.of("1", "2"), made.texts("/demands", "/weight"));
    assertEquals(List.of("true", "false"), made.texts("/demands", "/critical"));
  }

  @Test
  void everyFaultIsTold() {
    Answer shape =
        admin.put(
            "initiatives",
            "i",
            "{name:'I', weight:0, startsOn:'2026-02-01', endsOn:'2026-01-31',"
                + " demands:[{competencyExternalId:'a', level:2, headCount:0},"
                + " {competencyExternalId:'a', level:2, weight:-1}]}");
    shape.problem(400, "INVALID_REQUEST");
    assertEquals(
        Set.of(
            "/weight OUT_OF_RANGE",
            "/endsOn DATES_REVERSED",
            "/demands/0/headCount OUT_OF_RANGE",
            "/demands/1/competencyExternalId DUPLICATE",
            "/demands/1/weight OUT_OF_RANGE"),
        shape.faults());
    Answer meaning =
        admin.put(
            "initiatives",
            "i",
            "{name:'I', ownerExternalId:'nobody', demands:[{competencyExternalId:'a', level:5},"
                + " {competencyExternalId:'unheard-of', level:2}]}");
    meaning.problem(422, "UNPROCESSABLE");
    assertEquals(
        Set.of(
            "/ownerExternalId UNKNOWN_REFERENCE",
            "/demands/0/level LEVEL_OUTSIDE_SCALE",
            "/demands/1/competencyExternalId UNKNOWN_REFERENCE"),
        meaning.faults());
  }

  @Test
  void everybodyReadsAndAdministratorsWrite() {
    UUID id = admin.create("initiatives", "i", "{name:'I'}");
    Client ana = tenant.person("ana");
    assertEquals("I", ana.get("/initiatives/" + id).expect(200).text("/name"));
    assertEquals(1, ana.get("/initiatives?count=exact").expect(200).count("/totalCount"));
    ana.put("initiatives", "i", "{name:'Mine'}").problem(403, "FORBIDDEN");
    tenant.as("hr-partner").post("/initiatives", "{name:'Mine'}").problem(403, "FORBIDDEN");
    tenant.program("initiatives:write").put("initiatives", "i", "{name:'Ours'}").expect(200);
  }

  @Test
  void listsAreNarrowedByWhatTheyAskForAndWhoOwnsThem() {
    admin.create("initiatives", "one", "{name:'One', ownerExternalId:'ana'}");
    admin.create(
        "initiatives", "two", "{name:'Two', demands:[{competencyExternalId:'a', level:2}]}");
    admin.create("initiatives", "old", "{name:'Old', status:'INACTIVE'}");
    assertEquals(List.of("Two"), named("competencyId=" + admin.id("competencies", "a")));
    assertEquals(List.of("One"), named("ownerId=" + admin.id("employees", "ana")));
    assertEquals(List.of("Old"), named("status=INACTIVE"));
    admin.put("initiatives", "two", "{name:'Two'}").expect(200);
    assertEquals(List.of(), named("competencyId=" + admin.id("competencies", "a")));
  }

  @Test
  void whatIsAskedForIsNotDeleted() {
    UUID id =
        admin.create(
            "initiatives", "i", "{name:'I', demands:[{competencyExternalId:'d', level:2}]}");
    admin.delete("/requirements/" + admin.id("requirements", "r5")).expect(204);
    String competency = "/competencies/" + admin.id("competencies", "d");
    String told = admin.delete(competency).problem(409, "IN_USE").body();
    assertTrue(told.contains("initiative demands"), told);
    admin.delete("/initiatives/" + id).expect(204);
    admin.delete(competency).expect(204);
  }

  @Test
  void theGraphLeadsToOwnerAndCompetencies() {
    UUID id =
        admin.create(
            "initiatives",
            "i",
            "{name:'I', ownerExternalId:'ana', demands:[{competencyExternalId:'a', level:2}]}");
    new Workshop(admin).engineer("bo", "");
    String query =
        "{ initiative(id: \"%s\") { owner { externalId } demands { level competency { name } } } }"
            .formatted(id);
    Answer seen = tenant.graphql().data(query);
    assertEquals("ana", seen.text("/data/initiative/owner/externalId"));
    assertEquals("Competency a", seen.text("/data/initiative/demands/0/competency/name"));
    Answer other = new Graphql(tenant.person("bo")).data(query);
    assertTrue(other.at("/data/initiative/owner").isNull(), other::body);
  }

  private List<String> named(String query) {
    return admin.get("/initiatives?sort=name&" + query).expect(200).texts("/items", "/name");
  }
}
