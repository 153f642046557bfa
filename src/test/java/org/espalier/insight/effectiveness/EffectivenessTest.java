package org.espalier.insight.effectiveness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import org.espalier.testing.Answer;
import org.junit.jupiter.api.Test;

/** What is told of the effect of learning. */
@QuarkusTest
class EffectivenessTest {

  private static final List<Integer> TRAINED = List.of(4, 4, 3, 4, 5, 3);
  private static final List<Integer> OTHERS = List.of(2, 2, 3, 2, 2, 3);

  private final Classroom room = new Classroom();

  @Test
  void closureAndGainAreThoseOfThePeople() {
    room.classes(TRAINED, OTHERS);
    Answer told = room.admin.get(room.course()).expect(200);
    assertEquals(1, told.count("/competencyCount"));
    assertEquals("P90D", told.text("/window"));
    assertEquals("sql", told.text("/items/0/competency/externalId"));
    assertEquals(6, told.count("/items/0/completed"));
    assertEquals(6, told.count("/items/0/change/people"));
    number(told, "change/meanBefore", "2");
    number(told, "change/meanShortfallBefore", "2");
    number(told, "change/meanShortfallAfter", "0.1667");
    number(told, "change/meanGain", "1.8333");
    number(told, "change/gapClosure/numerator", "10");
    number(told, "change/gapClosure/denominator", "12");
    number(told, "change/gapClosure/value", "0.8333");
    assertEquals(
        "urn:espalier:definition:gap-closure", told.text("/items/0/change/gapClosure/definition"));
    assertEquals(600, told.count("/costs/0/cost/amount"));
    assertEquals(10, told.count("/costs/0/closedLevels"));
    assertEquals(60, told.count("/costs/0/costPerClosedLevel/value"));
    assertEquals(0, told.count("/withoutCost"));
  }

  @Test
  void theDifferenceInDifferencesIsThatOfComparablePeople() {
    room.classes(TRAINED, OTHERS);
    room.analyst("elsewhere", "north");
    room.rated("elsewhere", 3, "2025-01-10");
    room.rated("elsewhere", 5, "2025-04-10");
    Answer told = room.admin.get(room.course()).expect(200);
    assertEquals(6, told.count("/items/0/comparison/matched"));
    assertEquals(0, told.count("/items/0/comparison/unmatched"));
    assertEquals(6, told.count("/items/0/comparison/others"), "who began at 3 is no comparison");
    number(told, "comparison/meanGainOfOthers", "0.3333");
    number(told, "comparison/difference/difference", "1.5");
    number(told, "comparison/difference/standardError", "0.3727");
    number(told, "comparison/difference/degreesOfFreedom", "8.8527");
    number(told, "comparison/difference/lower", "0.655");
    number(told, "comparison/difference/upper", "2.345");
    assertEquals("BALANCED", told.text("/items/0/comparison/balance"));
    assertEquals("POSITIVE_EFFECT", told.text("/items/0/finding"));
    assertEquals(
        "The effect on 6 people is a gain of 1.5 levels more than that of 6 comparable others over the same time, with a 95 %"
            + " confidence interval from 0.65 to 2.35.",
        told.text("/items/0/statement"));
  }

  @Test
  void whoTellsNothingIsCountedByReason() {
    room.classes(TRAINED, List.of());
    room.analyst("late", "north");
    room.rated("late", 3, "2025-04-10");
    room.completes("late", "course", Classroom.COURSE_DAY);
    room.analyst("silent", "north");
    room.rated("silent", 3, "2025-01-10");
    room.rated("silent", 4, "2025-06-20");
    room.completes("silent", "course", Classroom.COURSE_DAY);
    room.person("fresh", 2, 3);
    room.completes("fresh", "course", Instant.now().minusSeconds(3600).toString());
    room.person("free", 2, 3);
    room.admin.patch("/employees/" + room.admin.id("employees", "free"), "{jobExternalId:null}");
    room.completes("free", "course", Instant.now().minusSeconds(3600).toString());
    room.person("failed", 2, 3);
    room.completes("failed", "course", Classroom.COURSE_DAY, ", passed:false");
    Answer told = room.admin.get(room.course()).expect(200);
    assertEquals(10, told.count("/items/0/completed"));
    assertEquals(6, told.count("/items/0/change/people"));
    assertEquals(
        List.of("WINDOW_OPEN", "NO_EVIDENCE_BEFORE", "NO_EVIDENCE_AFTER"),
        told.texts("/items/0/leftOut", "/reason"));
    assertEquals(2, told.count("/items/0/leftOut/0/people"));
    assertEquals("INSUFFICIENT_DATA", told.text("/items/0/finding"));
    assertEquals("NO_COMPARISON", told.text("/items/0/comparison/reason"));
    assertFalse(told.text("/items/0/statement").contains("effect"));
    assertTrue(told.text("/items/0/statement").startsWith("The mean level of 6 people"));
    Answer longer = room.admin.get(room.course() + "&window=P6M").expect(200);
    assertEquals(7, longer.count("/items/0/change/people"));
  }

  @Test
  void fewPeopleAreNotTold() {
    room.classes(List.of(4, 4, 3, 4), OTHERS);
    Answer told = room.admin.get(room.course()).expect(200);
    assertEquals(4, told.count("/items/0/change/people"));
    assertEquals("TOO_FEW_PEOPLE", told.text("/items/0/change/reason"));
    for (String hidden :
        List.of(
            "change/meanGain",
            "change/gapClosure",
            "change/meanBefore",
            "comparison/difference",
            "comparison/meanGain")) {
      assertTrue(told.at("/items/0/" + hidden).isNull(), hidden);
    }
    assertEquals("TOO_FEW_PEOPLE", told.text("/costs/0/reason"));
    assertTrue(told.at("/costs/0/closedLevels").isNull());
    assertEquals("INSUFFICIENT_DATA", told.text("/items/0/finding"));
    assertEquals(
        "Too few people have evidence before and after it to say anything.",
        told.text("/items/0/statement"));
  }

  @Test
  void requirementsAreThoseOfTheTime() {
    room.classes(TRAINED, List.of());
    room.admin
        .put(
            "requirements",
            "r",
            "{competencyExternalId:'sql', tier:'JOB', level:5, jobExternalId:'analyst'}")
        .expect(200);
    room.admin
        .patch("/employees/" + room.admin.id("employees", "t0"), "{jobExternalId:null}")
        .expect(200);
    Answer told = room.admin.get(room.course()).expect(200);
    number(told, "change/gapClosure/denominator", "12");
    assertEquals(6, told.count("/items/0/change/people"));
  }

  @Test
  void everybodyChangingAlikeLeavesNothingToTellChanceBy() {
    room.classes(List.of(3, 3, 3, 3, 3), List.of(2, 2, 2, 2, 2));
    Answer told = room.admin.get(room.course()).expect(200);
    assertEquals("NO_VARIANCE", told.text("/items/0/comparison/reason"));
    assertTrue(told.at("/items/0/comparison/difference").isNull());
    number(told, "comparison/meanGain", "1");
    assertEquals("INSUFFICIENT_DATA", told.text("/items/0/finding"));
    assertTrue(told.text("/items/0/statement").contains("changed by the same"));
  }

  @Test
  void whoLackedNothingHasNothingToClose() {
    for (int i = 0; i < 5; i++) {
      room.person("p" + i, 4, 5);
      room.completes("p" + i, "course", Classroom.COURSE_DAY);
    }
    Answer told = room.admin.get(room.course()).expect(200);
    assertTrue(told.at("/items/0/change/gapClosure/value").isNull());
    assertEquals("NO_SHORTFALL_BEFORE", told.text("/items/0/change/gapClosure/reason"));
    number(told, "change/meanShortfallBefore", "0");
    assertEquals("NOTHING_CLOSED", told.text("/costs/0/costPerClosedLevel/reason"));
  }

  @Test
  void completionsCountInTheirPeriod() {
    room.classes(TRAINED, List.of());
    String course = room.course();
    assertEquals(
        6, room.admin.get(course + "&from=2025-03-03&to=2025-03-03").count("/items/0/completed"));
    assertEquals(0, room.admin.get(course + "&from=2025-03-04").count("/items/0/completed"));
    assertEquals(0, room.admin.get(course + "&to=2025-03-02").count("/items/0/completed"));
  }

  private static void number(Answer told, String pointer, String wanted) {
    BigDecimal found = told.number("/items/0/" + pointer);
    int decimals = Math.max(0, new BigDecimal(wanted).scale());
    assertEquals(
        wanted,
        found.setScale(decimals, RoundingMode.HALF_EVEN).toPlainString(),
        pointer + " is " + found);
  }
}
