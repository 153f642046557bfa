package org.espalier.insight.projection;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Outlooks that are made up. */
final class Outlooks {

  static final Scale FIVE = new Scale(BigDecimal.ONE, BigDecimal.valueOf(5));

  private Outlooks() {}

  static UUID id(long number) {
    return new UUID(0, number);
  }

  static BigDecimal number(String number) {
    return new BigDecimal(number);
  }

  /** One job with one competency at level 3. */
  static Outlook one(JobOutlook job, List<Cohort> cohorts) {
    return new Outlook(
        job.planned().size(),
        List.of(job),
        cohorts,
        List.of(),
        List.of(),
        List.of(new Asked(job.job(), id(100), number("3"))),
        List.of(),
        Map.of(id(100), FIVE),
        BigDecimal.ONE,
        number("0.125"));
  }

  /** A job of so many people whose plan stays the same, in so many quarters. */
  static JobOutlook steady(long number, int heads, int planned, int quarters, String yearly) {
    return new JobOutlook(
        id(number),
        heads,
        number(yearly),
        Collections.nCopies(quarters, planned),
        Collections.nCopies(quarters, 0),
        Collections.nCopies(quarters, 0));
  }

  /** Any outlook, with everything in it. */
  static Outlook any(Random random) {
    int quarters = 1 + random.nextInt(5);
    int count = 1 + random.nextInt(4);
    List<JobOutlook> jobs = new ArrayList<>();
    List<Cohort> cohorts = new ArrayList<>();
    List<Asked> asked = new ArrayList<>();
    for (int job = 0; job < count; job++) {
      int heads = random.nextInt(12);
      jobs.add(
          new JobOutlook(
              id(job),
              heads,
              BigDecimal.valueOf(random.nextInt(60), 2),
              numbers(random, quarters, 15),
              numbers(random, quarters, 3),
              numbers(random, quarters, 3)));
      for (int competency = 100; competency < 103; competency++) {
        cohorts.addAll(cohorts(random, id(job), null, id(competency), heads, quarters));
        if (random.nextInt(3) > 0) {
          asked.add(new Asked(id(job), id(competency), BigDecimal.valueOf(2 + random.nextInt(4))));
        }
      }
    }
    return new Outlook(
        quarters,
        jobs,
        cohorts,
        transfers(random, count, quarters),
        steps(random, count),
        asked,
        missions(random, quarters),
        Map.of(id(100), FIVE, id(101), FIVE, id(102), FIVE),
        BigDecimal.valueOf(random.nextInt(11), 1),
        BigDecimal.valueOf(1 + random.nextInt(50), 2));
  }

  private static List<Integer> numbers(Random random, int count, int most) {
    return random.ints(count, 0, most).boxed().toList();
  }

  /** The same with units that ask for more than some jobs do of some of their people. */
  static Outlook withUnits(Outlook plain, Random random) {
    List<Cohort> cohorts = new ArrayList<>();
    List<Asked> asked = new ArrayList<>(plain.asked());
    for (JobOutlook job : plain.jobs()) {
      for (UUID competency : plain.scales().keySet()) {
        int left = job.heads();
        for (int unit = 300; unit < 302 && left > 0; unit++) {
          int people = random.nextInt(left + 1);
          if (people > 0) {
            asked.add(new Asked(job.job(), id(unit), competency, BigDecimal.valueOf(5), people));
            cohorts.addAll(
                cohorts(random, job.job(), id(unit), competency, people, plain.quarters()));
          }
          left -= people;
        }
        cohorts.addAll(cohorts(random, job.job(), null, competency, left, plain.quarters()));
      }
    }
    return with(plain, cohorts, asked);
  }

  /** The same with other people and requirements. */
  static Outlook with(Outlook plain, List<Cohort> cohorts, List<Asked> asked) {
    return new Outlook(
        plain.quarters(),
        plain.jobs(),
        cohorts,
        plain.transfers(),
        plain.steps(),
        asked,
        plain.missions(),
        plain.scales(),
        plain.planYield(),
        plain.pace());
  }

  private static List<Cohort> cohorts(
      Random random, UUID job, @Nullable UUID unit, UUID competency, int heads, int quarters) {
    List<Cohort> cohorts = new ArrayList<>();
    int left = heads;
    for (int level = 1; level < 6 && left > 0; level++) {
      int people = random.nextInt(left + 1);
      boolean plans = random.nextBoolean();
      if (people > 0) {
        cohorts.add(
            new Cohort(
                job,
                unit,
                competency,
                BigDecimal.valueOf(level),
                plans ? BigDecimal.valueOf(5) : null,
                plans ? 1 + random.nextInt(quarters) : 0,
                people));
      }
      left -= people;
    }
    return cohorts;
  }

  private static List<Transfer> transfers(Random random, int jobs, int quarters) {
    List<Transfer> transfers = new ArrayList<>();
    for (int i = 0; i < random.nextInt(4); i++) {
      int from = random.nextInt(jobs);
      int to = random.nextInt(jobs);
      if (from != to) {
        transfers.add(
            new Transfer(id(from), id(to), 1 + random.nextInt(quarters), 1 + random.nextInt(4)));
      }
    }
    return transfers;
  }

  private static List<Step> steps(Random random, int jobs) {
    List<Step> steps = new ArrayList<>();
    for (int i = 0; i < random.nextInt(5); i++) {
      int from = random.nextInt(jobs);
      int to = random.nextInt(jobs);
      if (from != to) {
        steps.add(new Step(id(from), id(to)));
      }
    }
    return steps;
  }

  private static List<Mission> missions(Random random, int quarters) {
    List<Mission> missions = new ArrayList<>();
    for (int i = 0; i < random.nextInt(5); i++) {
      missions.add(
          new Mission(
              id(200 + i),
              id(100 + random.nextInt(3)),
              BigDecimal.valueOf(2 + random.nextInt(4)),
              1 + random.nextInt(15),
              1,
              1 + random.nextInt(quarters),
              BigDecimal.ONE));
    }
    return missions;
  }
}
