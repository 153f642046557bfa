package org.espalier.competency.frameworks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.espalier.testing.Answer;
import org.espalier.testing.Client;
import org.espalier.testing.Tenant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class FrameworksTest {

  private final Client admin = Tenant.fresh().admin();

  @BeforeEach
  void scales() {
    for (String scale : List.of("s", "t")) {
      admin.create(
          "proficiency-scales",
          scale,
          "{name:'S', levels:[{value:1,label:'A'},{value:5,label:'B'}]}");
    }
  }

  @Test
  void goesThroughItsLifeOnce() {
    UUID id = admin.create("frameworks", "f", "{name:'F', scaleExternalId:'s'}");
    assertEquals("DRAFT", admin.get("/frameworks/" + id).text("/state"));
    Answer illegal = to(id, "RETIRED").problem(409, "ILLEGAL_TRANSITION");
    assertEquals(List.of("PUBLISHED"), illegal.texts("/allowed", ""));
    assertEquals("From DRAFT one can go to PUBLISHED, not to RETIRED.", illegal.text("/detail"));
    Answer published =
        admin
            .post("/frameworks/" + id + "/transitions", "{to:'PUBLISHED', comment:'Agreed'}")
            .expect(200);
    assertEquals("PUBLISHED", published.text("/state"));
    to(id, "DRAFT").problem(409, "ILLEGAL_TRANSITION");
    to(id, "PUBLISHED").problem(409, "ILLEGAL_TRANSITION");
    to(id, "RETIRED").expect(200);
    assertTrue(to(id, "DRAFT").problem(409, "ILLEGAL_TRANSITION").at("/allowed").isEmpty());
    assertEquals(
        Set.of("/to NOT_ALLOWED"), to(id, "GONE").problem(400, "INVALID_REQUEST").faults());
    Answer steps = admin.get("/frameworks/" + id + "/transitions").expect(200);
    assertEquals(List.of("PUBLISHED", "RETIRED"), steps.texts("", "/to"));
    assertEquals(List.of("DRAFT", "PUBLISHED"), steps.texts("", "/from"));
    assertEquals("Agreed", steps.text("/0/comment"));
    assertEquals("talent-admin", steps.text("/0/by"));
  }

  @Test
  void stateOfAFileGoesForwardOnly() {
    admin.create("frameworks", "f", "{name:'F', scaleExternalId:'s', state:'PUBLISHED'}");
    Answer back = admin.put("frameworks", "f", "{name:'F', scaleExternalId:'s', state:'DRAFT'}");
    assertEquals(Set.of("/state IMMUTABLE"), back.problem(422, "UNPROCESSABLE").faults());
    Answer silent = admin.put("frameworks", "f", "{name:'New', scaleExternalId:'s'}").expect(200);
    assertEquals("PUBLISHED", silent.text("/state"));
  }

  @Test
  void whatIsPublishedAndUsedStays() {
    UUID id = admin.create("frameworks", "f", "{name:'F', scaleExternalId:'s'}");
    competency("a", "").expect(201);
    competency("b", ", parentExternalId:'a'").expect(201);
    competency("b", "").expect(200);
    admin.create("requirements", "r", "{competencyExternalId:'a', tier:'CORE', level:2}");
    competency("c", "").expect(201);
    to(id, "PUBLISHED").expect(200);
    assertEquals(Set.of("/frameworkExternalId IMMUTABLE"), faults(competency("d", "")));
    assertEquals(Set.of(" IMMUTABLE"), faults(competency("b", ", parentExternalId:'a'")));
    assertEquals(
        Set.of(" IMMUTABLE"),
        faults(admin.put("competencies", "a", "{name:'A', frameworkExternalId:'f', tier:'JOB'}")));
    Answer corrected =
        admin.put(
            "competencies",
            "a",
            "{name:'Better name', frameworkExternalId:'f', tier:'CORE', description:'D'}");
    assertEquals("Better name", corrected.expect(200).text("/name"));
  }

  @Test
  void scaleStaysOnceThereAreCompetencies() {
    admin.create("frameworks", "f", "{name:'F', scaleExternalId:'s'}");
    admin.put("frameworks", "f", "{name:'F', scaleExternalId:'t'}").expect(200);
    competency("a", "").expect(201);
    assertEquals(
        Set.of("/scaleExternalId IMMUTABLE"),
        faults(admin.put("frameworks", "f", "{name:'F', scaleExternalId:'s'}")));
  }

  @Test
  void competencyStaysInItsFramework() {
    admin.create("frameworks", "f", "{name:'F', scaleExternalId:'s'}");
    admin.create("frameworks", "g", "{name:'G', scaleExternalId:'s'}");
    competency("a", "").expect(201);
    assertEquals(
        Set.of("/frameworkExternalId IMMUTABLE"),
        faults(admin.put("competencies", "a", "{name:'A', frameworkExternalId:'g', tier:'CORE'}")));
  }

  @Test
  void competenciesFormATreeWithoutCircles() {
    admin.create("frameworks", "f", "{name:'F', scaleExternalId:'s'}");
    competency("a", "").expect(201);
    competency("b", ", parentExternalId:'a'").expect(201);
    competency("c", ", parentExternalId:'b'").expect(201);
    Answer circle = competency("a", ", parentExternalId:'c'");
    assertEquals(Set.of("/parentExternalId CYCLE"), faults(circle));
    assertEquals("This would close a circle: a > b > c > a.", circle.text("/errors/0/message"));
    UUID b = admin.id("competencies", "b");
    assertEquals(
        List.of("b", "c"),
        admin
            .get("/competencies?sort=externalId&withinCompetencyId=" + b)
            .texts("/items", "/externalId"));
  }

  @Test
  void policyNeedsWhatItUses() {
    assertEquals(
        Set.of("/sourcePriority EXCLUSIVE"),
        faults(
            admin.put(
                "frameworks",
                "f",
                "{name:'F', scaleExternalId:'s', resolutionPolicy:'SOURCE_PRIORITY'}")));
    for (String percent : List.of("0", "-1", "100.5")) {
      Answer off =
          admin.put(
              "frameworks",
              "f",
              "{name:'F', scaleExternalId:'s', resolutionPolicy:'DECAYING_AVERAGE', newestPercent:"
                  + percent
                  + "}");
      assertEquals(
          Set.of("/newestPercent OUT_OF_RANGE"), off.problem(400, "INVALID_REQUEST").faults());
    }
    Answer unknown = admin.put("frameworks", "f", "{name:'F', scaleExternalId:'nothing'}");
    assertEquals(Set.of("/scaleExternalId UNKNOWN_REFERENCE"), faults(unknown));
  }

  private static Set<String> faults(Answer answer) {
    return answer.problem(422, "UNPROCESSABLE").faults();
  }

  private Answer competency(String externalId, String rest) {
    return admin.put(
        "competencies", externalId, "{name:'C', frameworkExternalId:'f', tier:'CORE'" + rest + "}");
  }

  private Answer to(UUID id, String state) {
    return admin.post("/frameworks/" + id + "/transitions", "{to:'" + state + "'}");
  }
}
