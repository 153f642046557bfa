package org.espalier.insight.projection;

import static org.espalier.insight.projection.Outlooks.id;
import static org.espalier.insight.projection.Outlooks.number;
import static org.espalier.insight.projection.Outlooks.steady;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Forecasts that can be checked by hand. */
class ProjectionTest {

  @Test
  void peopleLeaveAQuarterOfTheYearlyRateAtATime() {
    Projection told = Projection.of(Outlooks.one(steady(1, 10, 10, 2, "0.2"), List.of()));
    assertEquals(number("9.5000"), told.jobs().get(0).heads());
    assertEquals(number("0.4750"), told.jobs().get(1).leaving());
    assertEquals(number("9.0250"), told.jobs().get(1).heads());
    assertEquals(number("0.9750"), told.jobs().get(1).hiring());
  }

  /** Of ten people four are able; two develop by plan; three lack one level, one lacks two. */
  @Test
  void shortfallsAreFilledByDevelopmentAsFarAsItGoes() {
    List<Cohort> cohorts =
        List.of(
            cohort("4", null, 0, 4),
            cohort("1", "3", 2, 2),
            cohort("2", null, 0, 3),
            cohort("1", null, 0, 1));
    List<Need> needs = Projection.of(Outlooks.one(steady(1, 10, 12, 4, "0"), cohorts)).needs();
    assertNeed(needs.get(0), "4", "0", "8", "0", "8");
    assertNeed(needs.get(1), "4", "2", "6", "3", "3");
    assertNeed(needs.get(3), "4", "2", "6", "4", "2");
  }

  @Test
  void unassessedCountsAsTheLowestLevel() {
    Need need = Projection.of(Outlooks.one(steady(1, 3, 3, 4, "0"), List.of())).needs().getLast();
    assertNeed(need, "0", "0", "3", "3", "0");
  }

  @Test
  void whoIsTooManyInTheJobBeforeCanBeMoved() {
    Outlook outlook =
        new Outlook(
            1,
            List.of(steady(1, 10, 6, 1, "0"), steady(2, 2, 5, 1, "0"), steady(3, 0, 3, 1, "0")),
            List.of(cohortOf(1, "4", 5), cohortOf(1, "1", 5), cohortOf(2, "4", 2)),
            List.of(),
            List.of(new Step(id(1), id(2)), new Step(id(1), id(3))),
            List.of(new Asked(id(2), id(100), number("3"))),
            List.of(),
            Map.of(id(100), Outlooks.FIVE),
            BigDecimal.ONE,
            number("0.125"));
    Projection told = Projection.of(outlook);
    // four are too many and six are lacking: two go to each
    assertEquals(number("2.0000"), told.jobs().get(1).movable());
    assertEquals(number("1.0000"), told.jobs().get(1).hiring());
    // one of the two is able and the other lacks too much
    Need need = told.needs().getFirst();
    assertEquals(number("1.0000"), need.movable());
    assertEquals(number("1.0000"), need.training());
    assertEquals(number("2.0000"), need.hiring());
  }

  @Test
  void whoMovesTakesAlongWhatOneIsAbleToDo() {
    Outlook outlook =
        new Outlook(
            1,
            List.of(steady(1, 4, 2, 1, "0"), steady(2, 1, 3, 1, "0")),
            List.of(cohortOf(1, "4", 1), cohortOf(2, "4", 1)),
            List.of(new Transfer(id(1), id(2), 1, 2)),
            List.of(),
            List.of(new Asked(id(2), id(100), number("3"))),
            List.of(),
            Map.of(id(100), Outlooks.FIVE),
            BigDecimal.ONE,
            number("0.125"));
    Need need = Projection.of(outlook).needs().getFirst();
    assertEquals(number("3.0000"), need.heads());
    assertEquals(number("1.5000"), need.qualified());
  }

  @Test
  void whoIsHiredBringsWhatTheJobRequires() {
    JobOutlook job =
        new JobOutlook(id(1), 1, BigDecimal.ZERO, List.of(3, 3), List.of(1, 0), List.of(1, 1));
    List<Need> needs = Projection.of(Outlooks.one(job, List.of())).needs();
    assertEquals(number("1.0000"), needs.get(0).qualified());
    assertEquals(number("2.0000"), needs.get(1).qualified());
    assertEquals(number("1.0000"), needs.get(1).hiring());
  }

  /** Of four people who have the job two work in a unit that asks for more; one of them is able. */
  @Test
  void unitsAskForMoreOfThoseWhoWorkThere() {
    Outlook outlook =
        new Outlook(
            2,
            List.of(
                new JobOutlook(
                    id(1), 4, BigDecimal.ZERO, List.of(6, 6), List.of(0, 0), List.of(0, 2))),
            List.of(cohortIn(300, "5", 1), cohortIn(300, "3", 1), cohortOf(1, "3", 1)),
            List.of(),
            List.of(),
            List.of(
                new Asked(id(1), id(100), number("3")),
                new Asked(id(1), id(300), id(100), number("5"), 2)),
            List.of(new Mission(id(200), id(100), number("5"), 2, 1, 2, BigDecimal.ONE)),
            Map.of(id(100), Outlooks.FIVE),
            BigDecimal.ONE,
            number("0.125"));
    List<Need> needs = Projection.of(outlook).needs();
    assertNull(needs.get(0).unit());
    assertEquals(id(300), needs.get(1).unit());
    assertEquals(number("3.0000"), needs.get(0).demand());
    assertNeed(needs.get(0), "1", "0", "2", "0", "2");
    assertEquals(number("3.0000"), needs.get(1).demand());
    assertNeed(needs.get(1), "1", "0", "2", "0", "2");
    // two are hired, each for the unit by half: one brings what the unit asks for
    assertNeed(needs.get(3), "2", "0", "1", "0", "1");
    assertNeed(needs.get(4), "2", "0", "1", "0", "1");
    assertNeed(needs.get(5), "2", "0", "0", "0", "0");
  }

  @Test
  void nobodyIsInAUnitWhoIsNotThereYet() {
    Outlook outlook =
        new Outlook(
            1,
            List.of(steady(1, 0, 2, 1, "0")),
            List.of(),
            List.of(),
            List.of(),
            List.of(
                new Asked(id(1), id(100), number("3")),
                new Asked(id(1), id(300), id(100), number("5"), 0)),
            List.of(),
            Map.of(id(100), Outlooks.FIVE),
            BigDecimal.ONE,
            number("0.125"));
    List<Need> needs = Projection.of(outlook).needs();
    assertEquals(1, needs.size());
    assertEquals(number("2.0000"), needs.getFirst().demand());
  }

  @Test
  void nobodyIsCountedForTwoInitiatives() {
    Outlook outlook =
        new Outlook(
            1,
            List.of(steady(1, 6, 6, 1, "0")),
            List.of(cohortOf(1, "4", 3), cohortOf(1, "3", 1), cohortOf(1, "2.5", 1)),
            List.of(),
            List.of(),
            List.of(),
            List.of(mission(201, "3", 3), mission(200, "4", 2)),
            Map.of(id(100), Outlooks.FIVE),
            BigDecimal.ONE,
            number("0.125"));
    List<Need> needs = Projection.of(outlook).needs();
    assertEquals(id(200), needs.get(0).initiative());
    assertNeed(needs.get(0), "3", "0", "0", "0", "0");
    // two of the four are taken; one more lacks half a level
    assertNeed(needs.get(1), "2", "0", "1", "1", "0");
  }

  private static Mission mission(long initiative, String level, int people) {
    return new Mission(id(initiative), id(100), number(level), people, 1, 1, BigDecimal.ONE);
  }

  private static Cohort cohort(String level, @Nullable String planned, int quarter, int people) {
    return new Cohort(
        id(1), id(100), number(level), planned == null ? null : number(planned), quarter, people);
  }

  private static Cohort cohortOf(long job, String level, int people) {
    return new Cohort(id(job), id(100), number(level), null, 0, people);
  }

  private static Cohort cohortIn(long unit, String level, int people) {
    return new Cohort(id(1), id(unit), id(100), number(level), null, 0, people);
  }

  private static void assertNeed(
      Need need,
      String qualified,
      String developing,
      String shortfall,
      String training,
      String hiring) {
    assertEquals(
        List.of(
            number(qualified),
            number(developing),
            number(shortfall),
            number(training),
            number(hiring)),
        List.of(
                need.qualified(),
                need.developing(),
                need.shortfall(),
                need.training(),
                need.hiring())
            .stream()
            .map(org.espalier.platform.sql.Row::plain)
            .toList());
  }
}
