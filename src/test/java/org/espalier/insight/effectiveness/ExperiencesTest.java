package org.espalier.insight.effectiveness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.math.RoundingMode;
import java.util.List;
import java.util.UUID;
import org.espalier.testing.Answer;
import org.espalier.testing.Graphql;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever is proposed learning is told what was observed of those who took it before. */
@QuarkusTest
class ExperiencesTest {

  private static final String CHOSEN = "/items/0/choices/0";

  private final Classroom room = new Classroom();
  private UUID person = new UUID(0, 0);

  @BeforeEach
  void somebodyLacksIt() {
    room.analyst("new", "north");
    person = room.admin.id("employees", "new");
  }

  @Test
  void draftsTellWhatEffectivenessTells() {
    room.classes(List.of(4, 4, 3, 4, 5, 3), List.of(2, 2, 3));
    // who is left out there is left out here
    room.analyst("unrated", "north");
    room.completes("unrated", "course", Classroom.COURSE_DAY);
    Answer told = room.admin.get(room.course()).expect(200);
    Answer draft = draft();
    assertEquals("course", draft.text(CHOSEN + "/activity/externalId"));
    JsonNode known = draft.at(CHOSEN + "/effectiveness");
    assertEquals("OBSERVED", known.path("status").asText());
    assertEquals(told.count("/items/0/change/people"), known.path("n").asInt());
    assertEquals(
        told.number("/items/0/change/gapClosure/value").setScale(2, RoundingMode.HALF_EVEN),
        known.path("gapClosure").decimalValue());
    assertEquals("0.83", known.path("gapClosure").asText());
    assertEquals(
        told.text("/items/0/change/gapClosure/definition"), known.path("definition").asText());
    assertTrue(known.path("asOf").asText().startsWith("20"), known::toString);
    // people who may not count others are told the same of their own drafts
    Answer own =
        room.tenant
            .person("new")
            .post("/employees/" + person + "/plan-drafts", "{dryRun:true}")
            .expect(200);
    assertEquals("0.83", own.text(CHOSEN + "/effectiveness/gapClosure"));
    room.tenant.person("new").get(room.course()).problem(403, "FORBIDDEN");
  }

  @Test
  void ofFewerThanFiveOnlyTheirNumberIsTold() {
    room.classes(List.of(4, 4, 4, 4), List.of());
    JsonNode known = draft().at(CHOSEN + "/effectiveness");
    assertEquals("INSUFFICIENT_DATA", known.path("status").asText());
    assertEquals(4, known.path("n").asInt());
    assertTrue(known.path("gapClosure").isNull(), known::toString);
  }

  @Test
  void whoLackedNothingBeforeClosedNothing() {
    for (int i = 0; i < 5; i++) {
      room.person("t" + i, 4, 5);
      room.completes("t" + i, "course", Classroom.COURSE_DAY);
    }
    JsonNode known = draft().at(CHOSEN + "/effectiveness");
    assertEquals("NO_SHORTFALL_BEFORE", known.path("status").asText());
    assertTrue(known.path("gapClosure").isNull(), known::toString);
  }

  @Test
  void recommendationsTellTheSameAndGraphqlToo() {
    room.classes(List.of(4, 4, 3, 4, 5, 3), List.of());
    room.activity("before", "type:'COURSE'");
    String of = "/employees/" + person + "/recommendations";
    Answer rest = room.admin.get(of).expect(200);
    int course = rest.texts("/items", "/activity/externalId").indexOf("course");
    assertEquals("0.83", rest.text("/items/" + course + "/covers/0/effectiveness/gapClosure"));
    String known = " effectiveness { n gapClosure status definition } ";
    Answer graph =
        new Graphql(room.admin)
            .data(
                "{ employee(id: \""
                    + person
                    + "\") { recommendations { items { activity { externalId } covers {"
                    + known
                    + "} } } } }");
    assertEquals(
        rest.texts("/items", "/covers/0/effectiveness/gapClosure"),
        graph.texts("/data/employee/recommendations/items", "/covers/0/effectiveness/gapClosure"));
    Answer drafted =
        new Graphql(room.admin)
            .data(
                "mutation { draftDevelopmentPlan(employeeId: \""
                    + person
                    + "\", input: {dryRun: true}) { planDraft { items { choices {"
                    + known
                    + "} } } } }");
    assertFalse(
        drafted
            .at("/data/draftDevelopmentPlan/planDraft" + CHOSEN + "/effectiveness")
            .isMissingNode());
    int few = statements(of);
    for (int i = 0; i < 8; i++) {
      room.activity("more" + i, "type:'COURSE'");
      room.completes("t" + i % 6, "more" + i, Classroom.COURSE_DAY);
    }
    assertEquals(few, statements(of));
  }

  private int statements(String path) {
    return room.tenant.statements(() -> room.admin.get(path).expect(200)).size();
  }

  private Answer draft() {
    return room.admin.post("/employees/" + person + "/plan-drafts", "{dryRun:true}").expect(200);
  }
}
