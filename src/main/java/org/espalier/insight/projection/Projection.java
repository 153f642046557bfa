package org.espalier.insight.projection;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.espalier.insight.projection.Workforce.Staff;

/**
 * The quarters to come, as they follow from an outlook.
 *
 * @param jobs every job in every quarter, by quarter and job
 * @param needs everything that is asked for, by quarter: of jobs first, then of initiatives
 */
public record Projection(List<JobQuarter> jobs, List<Need> needs) {

  /** What follows from an outlook; the same from the same, in whatever order it is told. */
  public static Projection of(Outlook outlook) {
    Run run = new Run(outlook);
    for (int quarter = 1; quarter <= outlook.quarters(); quarter++) {
      run.go(quarter);
    }
    return new Projection(List.copyOf(run.jobs), List.copyOf(run.needs));
  }

  private static final class Run {

    private final List<JobQuarter> jobs = new ArrayList<>();
    private final List<Need> needs = new ArrayList<>();
    private final Outlook outlook;
    private final Workforce workforce;
    private final Abilities abilities;
    private final Parts parts;
    private final SortedMap<UUID, JobOutlook> outlooks = new TreeMap<>();
    private final SortedMap<UUID, List<Mission>> missions;

    Run(Outlook outlook) {
      this.outlook = outlook;
      this.workforce = new Workforce(outlook);
      this.parts = new Parts(outlook);
      this.abilities = new Abilities(outlook, parts);
      outlook.jobs().forEach(job -> outlooks.put(job.job(), job));
      this.missions =
          outlook.missions().stream()
              .collect(
                  Collectors.groupingBy(Mission::competency, TreeMap::new, Collectors.toList()));
    }

    void go(int quarter) {
      SortedMap<UUID, Staff> staff = workforce.advance(quarter);
      Map<UUID, BigDecimal> surpluses = new TreeMap<>();
      Map<UUID, BigDecimal> shortages = new TreeMap<>();
      staff.forEach((job, there) -> {
        BigDecimal planned = planned(job, quarter);
        surpluses.put(job, People.beyond(there.heads(), planned));
        shortages.put(job, People.beyond(planned, there.heads()));
      });
      Redeployment redeployed = new Redeployment(surpluses, shortages, outlook.steps());
      staff.forEach((job, there) ->
          jobs.add(
              told(
                  job,
                  quarter,
                  there,
                  Objects.requireNonNull(surpluses.get(job)),
                  Objects.requireNonNull(shortages.get(job)),
                  movable(redeployed, job))));
      outlook.asked().stream()
          .filter(asked -> staff.containsKey(asked.job()))
          .filter(asked -> planned(asked, quarter).signum() > 0)
          .sorted(Asked.ORDER)
          .forEach(asked -> needs.add(need(asked, quarter, staff, redeployed)));
      BigDecimal all =
          staff.values().stream().map(Staff::heads).reduce(People.of(0), BigDecimal::add);
      Missions asking = new Missions(quarter, all);
      missions.forEach((competency, of) ->
          needs.addAll(asking.of(of, level -> everybody(staff, competency, level, quarter))));
    }

    private BigDecimal planned(UUID job, int quarter) {
      return People.of(Objects.requireNonNull(outlooks.get(job)).planned().get(quarter - 1));
    }

    private BigDecimal planned(Asked asked, int quarter) {
      return People.told(planned(asked.job(), quarter).multiply(parts.share(asked)));
    }

    private static BigDecimal movable(Redeployment redeployed, UUID job) {
      return redeployed.needed(
          job,
          redeployed.to(job).stream()
              .map(Redeployment.Arrival::people)
              .reduce(People.of(0), BigDecimal::add));
    }

    private JobQuarter told(
        UUID job,
        int quarter,
        Staff there,
        BigDecimal surplus,
        BigDecimal shortage,
        BigDecimal movable) {
      Workforce.Flows flows = there.flows();
      return new JobQuarter(
          job,
          quarter,
          flows.opening(),
          flows.leaving(),
          flows.retiring(),
          flows.movedOut(),
          flows.movedIn(),
          flows.hired(),
          there.heads(),
          planned(job, quarter),
          surplus,
          shortage,
          movable,
          shortage.subtract(movable));
    }

    private Need need(
        Asked asked, int quarter, SortedMap<UUID, Staff> staff, Redeployment redeployed) {
      Staff there = Objects.requireNonNull(staff.get(asked.job()));
      BigDecimal share = parts.share(asked);
      BigDecimal heads = there.heads().multiply(share);
      Able able = abilities.of(there.mix(), asked, quarter).times(heads).told();
      BigDecimal movable = BigDecimal.ZERO;
      for (Redeployment.Arrival arrival : redeployed.to(asked.job())) {
        Mix from = Objects.requireNonNull(staff.get(arrival.from())).mix();
        Able coming = abilities.of(from, asked.competency(), asked.level(), quarter);
        movable = movable.add(arrival.people().multiply(share).multiply(coming.all()));
      }
      return Need.of(
          new Need.Asker(asked),
          quarter,
          new Need.Counted(
              planned(asked, quarter),
              People.told(heads),
              able,
              redeployed.needed(asked.job(), share, People.told(movable))));
    }

    private Able everybody(
        SortedMap<UUID, Staff> staff, UUID competency, BigDecimal level, int quarter) {
      Able all = Able.NOBODY;
      for (Staff there : staff.values()) {
        all = all.plus(abilities.of(there.mix(), competency, level, quarter).times(there.heads()));
      }
      return all;
    }
  }
}
