package org.espalier.insight.demand;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.espalier.insight.projection.JobOutlook;
import org.espalier.insight.projection.Mission;
import org.espalier.insight.projection.Outlook;
import org.espalier.insight.projection.Scale;
import org.espalier.insight.projection.Transfer;
import org.espalier.insight.scenarios.DemandLine;
import org.espalier.insight.scenarios.DemandMove;
import org.espalier.insight.scenarios.DemandScenarioView;
import org.espalier.platform.paging.AsOf;

/** Makes an outlook of a scenario and of what is known. */
final class Gathering {

  private final Facts facts;
  private final DemandScenarioView scenario;
  private final AsOf asOf;
  private final Quarters quarters;
  private final List<LeftOut> leftOut = new ArrayList<>();

  Gathering(Facts facts, DemandScenarioView scenario, AsOf asOf) {
    this.facts = facts;
    this.scenario = scenario;
    this.asOf = asOf;
    this.quarters = new Quarters(scenario.baseDay(), scenario.quarters());
  }

  Gathered gather() {
    List<Opening> openings = openings();
    Facts.Heads heads = facts.heads(named(openings));
    if (heads.withoutJob() > 0) {
      leftOut.add(new LeftOut(LeftOutReason.NO_JOB, null, null, null, heads.withoutJob()));
    }
    Facts.Requirements required = facts.required(heads.jobs(), asOf);
    List<KnownMission> missions = missions();
    PlacesOfJobs places = new PlacesOfJobs(facts.places(asOf), required.asked());
    Map<UUID, Scale> scales = new HashMap<>(required.scales());
    scales.putAll(places.scales());
    missions.forEach(mission -> scales.put(mission.competency(), mission.scale()));
    AttritionRates rates =
        new AttritionRates(scenario.attrition(), facts.turnover(scenario.attrition(), asOf));
    List<AssumedAttrition> attrition = heads.jobs().stream().map(rates::of).toList();
    BigDecimal given = scenario.pace();
    AssumedPace pace = given == null ? facts.pace(asOf) : AssumedPace.given(given);
    List<Mission> asked =
        missions.stream()
            .map(one -> one.mission(quarters, Objects.requireNonNull(one.people())))
            .toList();
    Outlook outlook =
        new Outlook(
            scenario.quarters(),
            jobs(heads.jobs(), attrition, openings),
            facts.cohorts(scales.keySet(), places, quarters, asOf),
            scenario.moves().stream().map(Gathering::transfer).toList(),
            scenario.careerMoves() ? facts.steps() : List.of(),
            Stream.concat(required.asked().stream(), places.asked()).toList(),
            asked,
            scales,
            scenario.planYield(),
            pace.pace());
    return new Gathered(outlook.sorted(), told(heads, places, attrition, openings, missions, pace));
  }

  private List<Opening> openings() {
    if (!scenario.openRequisitions()) {
      return List.of();
    }
    List<Opening> counted = new ArrayList<>();
    Map<Opening, Integer> merged = new HashMap<>();
    for (Opening opening : facts.openings(quarters)) {
      merged.merge(
          new Opening(opening.jobId(), opening.quarter(), 0), opening.people(), Integer::sum);
    }
    merged.forEach((opening, people) -> {
      if (quarters.has(opening.quarter())) {
        counted.add(new Opening(opening.jobId(), opening.quarter(), people));
      } else {
        leftOut.add(new LeftOut(LeftOutReason.BEYOND_HORIZON, opening.jobId(), null, null, people));
      }
    });
    counted.sort(Opening.ORDER);
    return counted;
  }

  private Set<UUID> named(List<Opening> openings) {
    Set<UUID> named = new HashSet<>();
    openings.forEach(opening -> named.add(opening.jobId()));
    Stream.of(scenario.headCounts(), scenario.retirements(), scenario.hires())
        .flatMap(Collection::stream)
        .forEach(line -> named.add(line.jobId()));
    scenario.moves().forEach(move -> named.addAll(List.of(move.fromJobId(), move.toJobId())));
    return named;
  }

  private List<KnownMission> missions() {
    List<KnownMission> counted = new ArrayList<>();
    for (KnownMission mission : facts.missions(scenario)) {
      if (mission.people() == null) {
        leftOut.add(mission.leftOut(LeftOutReason.NO_HEAD_COUNT));
      } else if (!mission.inTime(quarters)) {
        leftOut.add(mission.leftOut(LeftOutReason.NOT_IN_TIME));
      } else {
        counted.add(mission);
      }
    }
    return counted;
  }

  private List<JobOutlook> jobs(
      List<KnownJob> known, List<AssumedAttrition> attrition, List<Opening> openings) {
    List<JobOutlook> jobs = new ArrayList<>();
    for (int i = 0; i < known.size(); i++) {
      KnownJob job = known.get(i);
      jobs.add(
          new JobOutlook(
              job.id(),
              job.heads(),
              attrition.get(i).yearly(),
              each(quarter -> planned(job, quarter)),
              each(quarter -> of(scenario.retirements(), job, quarter)),
              each(quarter -> of(scenario.hires(), job, quarter) + open(openings, job, quarter))));
    }
    return jobs;
  }

  private List<Integer> each(IntUnaryOperator number) {
    return IntStream.rangeClosed(1, scenario.quarters()).map(number).boxed().toList();
  }

  /** What was said last; as many as there are if nothing was. */
  private int planned(KnownJob job, int quarter) {
    return scenario.headCounts().stream()
        .filter(line -> line.jobId().equals(job.id()) && line.quarter() <= quarter)
        .max(Comparator.comparingInt(DemandLine::quarter))
        .map(DemandLine::people)
        .orElse(job.heads());
  }

  private static int of(List<DemandLine> lines, KnownJob job, int quarter) {
    return lines.stream()
        .filter(line -> line.jobId().equals(job.id()) && line.quarter() == quarter)
        .mapToInt(DemandLine::people)
        .sum();
  }

  private static int open(List<Opening> openings, KnownJob job, int quarter) {
    return openings.stream()
        .filter(one -> one.jobId().equals(job.id()) && one.quarter() == quarter)
        .mapToInt(Opening::people)
        .sum();
  }

  private static Transfer transfer(DemandMove move) {
    return new Transfer(move.fromJobId(), move.toJobId(), move.quarter(), move.people());
  }

  private Assumptions told(
      Facts.Heads heads,
      PlacesOfJobs places,
      List<AssumedAttrition> attrition,
      List<Opening> openings,
      List<KnownMission> missions,
      AssumedPace pace) {
    leftOut.sort(LeftOut.ORDER);
    return new Assumptions(
        scenario.revision(),
        attrition.stream().sorted(AssumedAttrition.ORDER).toList(),
        places.assumed(heads.byJob()),
        scenario.headCounts(),
        scenario.retirements(),
        scenario.hires(),
        openings,
        scenario.moves(),
        missions.stream().map(one -> one.assumed(quarters)).toList(),
        scenario.careerMoves(),
        scenario.planYield(),
        pace,
        List.copyOf(leftOut));
  }
}
