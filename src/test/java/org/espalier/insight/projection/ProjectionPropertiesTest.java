package org.espalier.insight.projection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What holds of every forecast, whatever it is made of. */
class ProjectionPropertiesTest {

  /** Flows are rounded to four decimals, quarter by quarter. */
  private static final BigDecimal ROUNDED = new BigDecimal("0.01");

  @Property(tries = 300)
  void needIsTrainingAndHiringAndNothingElse(@ForAll long seed) {
    for (Need need : Projection.of(any(new Random(seed))).needs()) {
      BigDecimal supply = need.qualified().add(need.developing());
      assertEquals(need.demand().subtract(supply).max(new BigDecimal("0.0000")), need.shortfall());
      assertEquals(need.shortfall(), need.training().add(need.hiring()));
      assertTrue(need.training().signum() >= 0 && need.hiring().signum() >= 0, need::toString);
      assertTrue(
          need.training().compareTo(need.trainable().add(need.movable())) <= 0, need::toString);
      assertTrue(
          supply.add(need.trainable()).compareTo(need.heads().add(ROUNDED)) <= 0,
          () -> "nobody is counted twice: " + need);
    }
  }

  @Property(tries = 300)
  void headsAddUpToTheLastDigit(@ForAll long seed) {
    Outlook outlook = Outlooks.any(new Random(seed));
    List<JobQuarter> jobs = Projection.of(outlook).jobs();
    assertEquals(outlook.jobs().size() * outlook.quarters(), jobs.size());
    for (JobQuarter job : jobs) {
      assertEquals(
          job.heads(),
          job.opening()
              .subtract(job.leaving())
              .subtract(job.retiring())
              .subtract(job.movedOut())
              .add(job.movedIn())
              .add(job.hired()));
      assertEquals(job.shortage(), job.movable().add(job.hiring()));
      assertTrue(job.heads().signum() >= 0 && job.hiring().signum() >= 0, job::toString);
    }
    for (int quarter = 1; quarter <= outlook.quarters(); quarter++) {
      int now = quarter;
      assertEquals(
          sum(jobs.stream().filter(job -> job.quarter() == now).map(JobQuarter::movedOut).toList()),
          sum(jobs.stream().filter(job -> job.quarter() == now).map(JobQuarter::movedIn).toList()));
    }
  }

  @Property(tries = 200)
  void orderOfTheInputSaysNothing(@ForAll long seed) {
    Outlook outlook = any(new Random(seed));
    Random random = new Random(~seed);
    Outlook shuffled =
        new Outlook(
            outlook.quarters(),
            shuffled(outlook.jobs(), random),
            shuffled(outlook.cohorts(), random),
            shuffled(outlook.transfers(), random),
            shuffled(outlook.steps(), random),
            shuffled(outlook.asked(), random),
            shuffled(outlook.missions(), random),
            outlook.scales(),
            outlook.planYield(),
            outlook.pace());
    assertEquals(Projection.of(outlook), Projection.of(shuffled));
  }

  /**
   * Somebody more who is able to do everything, where no moves are planned: a move for which there
   * were too few people before would take along others, who may be able to do less. Where units ask
   * for more, somebody more in one of them makes more of the people of the job be asked.
   */
  @Property(tries = 300)
  void moreSupplyNeverRaisesANeed(@ForAll long seed) {
    Random random = new Random(seed);
    Outlook outlook = unmoved(Outlooks.any(random));
    int chosen = random.nextInt(outlook.jobs().size());
    List<JobOutlook> jobs = new ArrayList<>(outlook.jobs());
    JobOutlook job = jobs.get(chosen);
    jobs.set(
        chosen,
        new JobOutlook(
            job.job(),
            job.heads() + 1,
            job.yearlyAttrition(),
            job.planned(),
            job.retiring(),
            job.hired()));
    List<Cohort> cohorts = new ArrayList<>(outlook.cohorts());
    outlook
        .scales()
        .forEach((competency, scale) ->
            cohorts.add(new Cohort(job.job(), competency, scale.max(), null, 0, 1)));
    Projection before = Projection.of(outlook);
    Projection after =
        Projection.of(
            new Outlook(
                outlook.quarters(),
                jobs,
                cohorts,
                outlook.transfers(),
                outlook.steps(),
                outlook.asked(),
                outlook.missions(),
                outlook.scales(),
                outlook.planYield(),
                outlook.pace()));
    for (int i = 0; i < before.needs().size(); i++) {
      Need then = before.needs().get(i);
      Need now = after.needs().get(i);
      assertTrue(fewer(then.shortfall(), now.shortfall()), () -> then + " became " + now);
      // who stays in another's place leaves fewer places to those who would come able
      assertTrue(
          !outlook.steps().isEmpty() || fewer(then.hiring(), now.hiring()),
          () -> then + " became " + now);
    }
  }

  @Property(tries = 100)
  void nobodyIsHiredWhereNobodyLeavesAndEverybodyIsAble(@ForAll long seed) {
    Outlook any = Outlooks.any(new Random(seed));
    List<JobOutlook> jobs =
        any.jobs().stream()
            .map(job ->
                Outlooks.steady(
                    job.job().getLeastSignificantBits(),
                    job.heads(),
                    job.heads(),
                    any.quarters(),
                    "0"))
            .toList();
    List<Cohort> able =
        jobs.stream()
            .flatMap(job ->
                any.scales().entrySet().stream()
                    .map(scale ->
                        new Cohort(
                            job.job(),
                            scale.getKey(),
                            scale.getValue().max(),
                            null,
                            0,
                            job.heads())))
            .toList();
    Projection steady =
        Projection.of(
            new Outlook(
                any.quarters(),
                jobs,
                able,
                List.of(),
                any.steps(),
                any.asked(),
                List.of(),
                any.scales(),
                any.planYield(),
                any.pace()));
    steady.needs().forEach(need -> assertEquals(0, need.shortfall().signum(), need::toString));
    steady.jobs().forEach(job -> assertEquals(0, job.shortage().signum(), job::toString));
  }

  /** What units ask for is asked of the people of a job who work there, and nobody twice. */
  @Property(tries = 300)
  void partsOfAJobAreNoMoreThanTheJob(@ForAll long seed) {
    Outlook outlook = any(new Random(seed));
    Projection told = Projection.of(outlook);
    for (JobQuarter job : told.jobs()) {
      for (UUID competency : outlook.scales().keySet()) {
        List<Need> parts =
            told.needs().stream()
                .filter(need -> job.job().equals(need.job()) && need.quarter() == job.quarter())
                .filter(need -> need.competency().equals(competency))
                .toList();
        assertTrue(fewer(job.planned(), sum(parts.stream().map(Need::demand).toList())));
        assertTrue(fewer(job.heads(), sum(parts.stream().map(Need::heads).toList())));
        assertTrue(fewer(job.movable(), sum(parts.stream().map(Need::movable).toList())));
      }
    }
  }

  @Property(tries = 300)
  void whoLearnsNeverRaisesANeed(@ForAll long seed) {
    Random random = new Random(seed);
    Outlook outlook = any(random);
    Outlook learned =
        Outlooks.with(
            outlook,
            outlook.cohorts().stream().map(one -> random.nextBoolean() ? able(one) : one).toList(),
            outlook.asked());
    List<Need> before = Projection.of(outlook).needs();
    List<Need> after = Projection.of(learned).needs();
    for (int i = 0; i < before.size(); i++) {
      Need then = before.get(i);
      Need now = after.get(i);
      // what initiatives ask for goes to those who ask for more of it
      assertTrue(
          then.job() == null
              || fewer(then.shortfall(), now.shortfall()) && fewer(then.hiring(), now.hiring()),
          () -> then + " became " + now);
    }
  }

  private static Cohort able(Cohort one) {
    return new Cohort(
        one.job(), one.unit(), one.competency(), Outlooks.FIVE.max(), null, 0, one.people());
  }

  private static Outlook any(Random random) {
    Outlook plain = Outlooks.any(random);
    return random.nextBoolean() ? Outlooks.withUnits(plain, random) : plain;
  }

  private static boolean fewer(BigDecimal then, BigDecimal now) {
    return now.compareTo(then.add(ROUNDED)) <= 0;
  }

  private static Outlook unmoved(Outlook any) {
    return new Outlook(
        any.quarters(),
        any.jobs(),
        any.cohorts(),
        List.of(),
        any.steps(),
        any.asked(),
        any.missions(),
        any.scales(),
        any.planYield(),
        any.pace());
  }

  private static <T> List<T> shuffled(List<T> list, Random random) {
    List<T> copy = new ArrayList<>(list);
    Collections.shuffle(copy, random);
    return copy;
  }

  private static BigDecimal sum(List<BigDecimal> numbers) {
    return numbers.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
