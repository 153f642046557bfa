package org.espalier.insight.effectiveness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Set;
import org.espalier.testing.Answer;
import org.espalier.testing.Client;
import org.espalier.testing.Graphql;
import org.junit.jupiter.api.Test;

/** Of which learning the effect is told, to whom, and what counts. */
@QuarkusTest
class LearningKindsTest {

  private static final List<Integer> TRAINED = List.of(4, 4, 3, 4, 5, 3);
  private static final String ASKED = "/insights/effectiveness";

  private final Classroom room = new Classroom();
  private final Client admin = room.admin;

  @Test
  void providersCountWhateverOfTheirsWasFirst() {
    room.activity("film", "type:'VIDEO', provider:'Acme'");
    room.classes(TRAINED, List.of());
    room.person("v", 2, 3);
    room.completes("v", "film", Classroom.COURSE_DAY);
    room.completes("t0", "film", "2025-03-20T12:00:00Z");
    Answer told = admin.get(ASKED + "?provider=Acme").expect(200);
    assertEquals(2, told.count("/learning/activities"));
    assertEquals("Acme", told.text("/learning/provider"));
    assertTrue(told.at("/learning/activity").isNull());
    assertEquals(7, told.count("/items/0/change/people"));
    assertEquals(1, told.count("/withoutCost"));
  }

  @Test
  void programsDevelopWhatTheirPartsDo() {
    admin.create("activities", "film", "{title:'Film', type:'VIDEO'}");
    String steps =
        "{title:'All', type:'PROGRAM', program:{steps:[{title:'One', rule:'ALL', activities:[{activityExternalId:'course'},{activityExternalId:'film'}]}]}}";
    String program = "?programId=" + admin.create("activities", "program", steps);
    for (int i = 0; i < 5; i++) {
      room.person("p" + i, 2, 4);
      room.completes("p" + i, "program", Classroom.COURSE_DAY);
      room.person("part" + i, 2, 3);
      room.completes("part" + i, "course", Classroom.COURSE_DAY);
    }
    Answer told = admin.get(ASKED + program).expect(200);
    assertEquals("PROGRAM", told.text("/learning/activity/type"));
    assertEquals("sql", told.text("/items/0/competency/externalId"));
    assertEquals(5, told.count("/items/0/change/people"));
    assertEquals(0, told.count("/items/0/comparison/others"), "who took a part took some of it");
    String course = admin.id("activities", "course").toString();
    assertEquals(
        Set.of("?programId UNKNOWN_REFERENCE"),
        admin.get(ASKED + "?programId=" + course).problem(422, "UNPROCESSABLE").faults());
  }

  @Test
  void whatACompletionProvesItselfIsNoEvidenceOfItsEffect() {
    room.activity("exam", "type:'COURSE', graded:true");
    for (int i = 0; i < 5; i++) {
      room.analyst("p" + i, "north");
      room.rated("p" + i, 2, "2025-01-10");
      room.completes("p" + i, "exam", Classroom.COURSE_DAY);
    }
    String exam = ASKED + "?activityId=" + admin.id("activities", "exam");
    Answer told = admin.get(exam).expect(200);
    assertEquals("NO_EVIDENCE_AFTER", told.text("/items/0/leftOut/0/reason"));
    assertEquals(5, told.count("/items/0/leftOut/0/people"));
    Answer own = admin.get(exam + "&ownEvidence=true").expect(200);
    assertEquals(5, own.count("/items/0/change/people"));
    assertEquals(2, own.count("/items/0/change/meanGain"));
  }

  @Test
  void testsBeforeAndAfterTellTheGain() {
    room.activity("quiz", "type:'ASSESSMENT'");
    room.classes(List.of(4, 4, 4, 4, 4), List.of());
    int[] before = {20, 40, 60, 80, 100};
    for (int i = 0; i < before.length; i++) {
      room.completes("t" + i, "quiz", "2025-02-01T12:00:00Z", ", score:1");
      room.completes("t" + i, "quiz", "2025-02-02T12:00:00Z", ", score:" + before[i]);
      room.completes("t" + i, "quiz", "2025-03-20T12:00:00Z", ", score:" + (before[i] + 100) / 2);
      room.completes("t" + i, "quiz", "2025-04-20T12:00:00Z", ", score:100");
    }
    Answer told = admin.get(room.course()).expect(200);
    assertEquals(5, told.count("/items/0/testScores/people"));
    assertEquals(60, told.count("/items/0/testScores/meanBefore"));
    assertEquals(80, told.count("/items/0/testScores/meanAfter"));
    assertEquals("0.5", told.number("/items/0/testScores/gainOfMeans").toPlainString());
    assertEquals("0.5", told.number("/items/0/testScores/meanOfGains").toPlainString());
    assertEquals(1, told.count("/items/0/testScores/atCeiling"));
  }

  @Test
  void aCompetencyMayBeNamedThatItDoesNotClaim() {
    room.classes(TRAINED, List.of());
    admin.create("competencies", "tact", "{name:'Tact', frameworkExternalId:'data', tier:'JOB'}");
    Answer told =
        admin.get(room.course() + "&competencyId=" + admin.id("competencies", "tact")).expect(200);
    assertEquals("tact", told.text("/items/0/competency/externalId"));
    assertEquals(6, told.count("/items/0/completed"));
    assertEquals("NO_EVIDENCE_BEFORE", told.text("/items/0/leftOut/0/reason"));
  }

  @Test
  void partnersCountThePeopleOfTheirUnits() {
    room.classes(TRAINED, List.of());
    room.analyst("s", "south");
    room.completes("s", "course", Classroom.COURSE_DAY);
    room.analyst("hr", "south");
    String course = room.course();
    Client partner = room.tenant.caller("hr", List.of("hr-partner"), List.of(), "hr");
    assertEquals(1, partner.get(course).expect(200).count("/items/0/completed"));
    for (Client all :
        List.of(room.tenant.as("learning-admin"), room.tenant.program("insights:read"))) {
      assertEquals(7, all.get(course).expect(200).count("/items/0/completed"));
    }
    for (Client none :
        List.of(
            room.tenant.person("t0"),
            room.tenant.program("employees:read"),
            room.tenant.as("auditor"))) {
      none.get(course).problem(403, "FORBIDDEN");
      none.get(ASKED).problem(403, "FORBIDDEN");
    }
  }

  @Test
  void whatCannotBeAskedIsRefused() {
    assertEquals(
        Set.of("?activityId EXCLUSIVE"), admin.get(ASKED).problem(422, "UNPROCESSABLE").faults());
    assertEquals(
        Set.of("?activityId EXCLUSIVE", "?to DATES_REVERSED"),
        admin
            .get(room.course() + "&provider=Acme&from=2025-02-01&to=2025-01-01")
            .problem(422, "UNPROCESSABLE")
            .faults());
    assertEquals(
        Set.of("?window INVALID_FORMAT", "?from INVALID_FORMAT", "?ownEvidence NOT_ALLOWED"),
        admin
            .get(room.course() + "&window=P0D&from=x&ownEvidence=yes")
            .problem(400, "INVALID_REQUEST")
            .faults());
    admin.get(ASKED + "?provider=Nobody").problem(422, "UNPROCESSABLE");
    assertEquals(
        Set.of("?competencyId UNKNOWN_REFERENCE"),
        admin
            .get(room.course() + "&competencyId=" + admin.id("activities", "course"))
            .problem(422, "UNPROCESSABLE")
            .faults());
  }

  @Test
  void bothInterfacesTellTheSameInThreeStatements() {
    room.classes(TRAINED, List.of(2, 2, 3, 2, 2, 3));
    String estimate = "{ difference standardError degreesOfFreedom lower upper }";
    String ratio = "{ numerator denominator value reason definition }";
    String query =
        "{ effectiveness(activityId: \"%s\") { asOf learning { activity { id externalId title type } provider activities } from to"
                .formatted(admin.id("activities", "course"))
            + " window ownEvidence minGroupSize competencyCount items { competency { id externalId name tier } scale { id min max }"
            + " completed leftOut { reason people } change { people reason meanBefore meanAfter meanShortfallBefore"
            + " meanShortfallAfter meanGain gapClosure "
            + ratio
            + " } comparison { matched unmatched others reason meanGain meanGainOfOthers afterwards "
            + estimate
            + " difference "
            + estimate
            + " balance covariates { covariate mean meanOfOthers standardizedDifference balance } }"
            + " testScores { people reason meanBefore meanAfter gainOfMeans meanOfGains atCeiling } finding statement }"
            + " withoutCost costs { cost { amount currency } completions reason closedLevels costPerClosedLevel "
            + ratio
            + " } } }";
    Answer graph = new Graphql(admin).data(query);
    ObjectNode there = (ObjectNode) graph.at("/data/effectiveness");
    ObjectNode here = (ObjectNode) admin.get(room.course()).expect(200).json();
    assertEquals(here.without("asOf").toString(), there.without("asOf").toString());
    String course = room.course();
    int issued = room.tenant.statements(() -> admin.get(course).expect(200)).size();
    assertEquals(3, issued);
    new Graphql(room.tenant.person("t0")).refused("FORBIDDEN", query);
  }
}
