package org.espalier.career.routes;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.espalier.career.moves.Prospect;
import org.espalier.career.moves.Standpoint;
import org.espalier.career.moves.Standpoints;
import org.espalier.career.paths.CareerPaths;
import org.espalier.competency.evidence.Proficiencies;
import org.espalier.gap.EffectiveRequirement;
import org.espalier.gap.Gaps;
import org.espalier.gap.Need;
import org.espalier.platform.paging.AsOf;
import org.espalier.platform.problem.CommonProblem;
import org.espalier.workforce.jobs.JobBrief;
import org.espalier.workforce.jobs.JobView;
import org.espalier.workforce.jobs.Jobs;
import org.jspecify.annotations.Nullable;

/** The ways of people to jobs: six statements, for however many people. */
@Singleton
class CareerRoutes {

  private final Gaps gaps;
  private final Jobs jobs;
  private final Proficiencies proficiencies;
  private final CareerPaths paths;
  private final Standpoints standpoints;

  CareerRoutes(
      Gaps gaps,
      Jobs jobs,
      Proficiencies proficiencies,
      CareerPaths paths,
      Standpoints standpoints) {
    this.gaps = gaps;
    this.jobs = jobs;
    this.proficiencies = proficiencies;
    this.paths = paths;
    this.standpoints = standpoints;
  }

  /**
   * The way of a person.
   *
   * @throws org.espalier.platform.problem.ProblemException NOT_FOUND for an unknown person or job,
   *     or GONE
   */
  CareerRouteView of(UUID employee, Wish wish) {
    CareerRouteView found = of(List.of(employee), wish).get(employee);
    if (found == null) {
      throw CommonProblem.NOT_FOUND.because("There is no such employee.");
    }
    return found;
  }

  /** The ways of several people; those whose gaps the caller may not see are left out. */
  Map<UUID, CareerRouteView> of(Collection<UUID> employees, Wish wish) {
    Map<UUID, Standpoint> people = standpoints.of(employees);
    if (people.isEmpty()) {
      return Map.of();
    }
    JobView job = jobs.get(wish.target());
    JobBrief target = new JobBrief(job.id(), job.externalId(), job.title());
    Map<UUID, Map<UUID, BigDecimal>> levels = proficiencies.levels(people.keySet());
    Map<UUID, RouteSearch.Found> ways = ways(people, levels, wish);
    Set<UUID> told = new LinkedHashSet<>(Set.of(target.id()));
    ways.values().forEach(way -> way.steps().forEach(step -> told.add(step.move().job().id())));
    Map<UUID, List<EffectiveRequirement>> asked = gaps.required(told, AsOf.present());
    Map<UUID, CareerRouteView> views = new HashMap<>();
    people.forEach((id, person) -> {
      RouteSearch.Found way = Objects.requireNonNull(ways.get(id));
      views.put(id, view(person, target, way, asked, levels.getOrDefault(id, Map.of())));
    });
    return views;
  }

  /**
   * The way of each: found by the levels that jobs require, of those alone to which a way can lead.
   * However many people there are, all searches together have the work of one.
   */
  private Map<UUID, RouteSearch.Found> ways(
      Map<UUID, Standpoint> people, Map<UUID, Map<UUID, BigDecimal>> levels, Wish wish) {
    Trails trails = Trails.to(wish.target(), paths.all(), wish.mostMoves());
    Set<UUID> starts =
        people.values().stream()
            .map(Standpoint::job)
            .filter(Objects::nonNull)
            .map(JobBrief::id)
            .collect(Collectors.toSet());
    Map<UUID, List<Need>> needs = gaps.needs(trails.jobs(starts), AsOf.present());
    Map<UUID, RouteSearch.Found> ways = new HashMap<>();
    people.forEach((id, person) -> {
      JobBrief from = person.job();
      RouteSearch search =
          new RouteSearch(trails, needs, RouteSearch.USUAL_WORK / Math.max(1, people.size()));
      ways.put(
          id,
          from == null
              ? new RouteSearch.Found(List.of(), true)
              : search.from(from.id(), levels.getOrDefault(id, Map.of())));
    });
    return ways;
  }

  private static CareerRouteView view(
      Standpoint person,
      JobBrief target,
      RouteSearch.Found way,
      Map<UUID, List<EffectiveRequirement>> asked,
      Map<UUID, BigDecimal> levels) {
    Prospect direct = Prospect.of(asked.getOrDefault(target.id(), List.of()), levels);
    List<CareerStepView> steps = way.steps().stream().map(step -> step(step, asked)).toList();
    boolean found = target.equals(person.job()) || !steps.isEmpty();
    return new CareerRouteView(
        person.employee(),
        person.job(),
        target,
        AsOf.present().shown(),
        found,
        way.proven(),
        found ? way.distance() : null,
        months(steps),
        steps,
        direct.readiness(),
        direct.distance());
  }

  private static CareerStepView step(
      RouteSearch.Step step, Map<UUID, List<EffectiveRequirement>> asked) {
    JobBrief job = step.move().job();
    Prospect prospect = Prospect.of(asked.getOrDefault(job.id(), List.of()), step.levels());
    return new CareerStepView(
        job,
        step.move().path(),
        prospect.readiness(),
        prospect.distance(),
        prospect.open().stream().map(Gain::of).toList());
  }

  private static @Nullable Integer months(List<CareerStepView> steps) {
    int sum = 0;
    for (CareerStepView step : steps) {
      Integer months = step.path().typicalMonths();
      if (months == null) {
        return null;
      }
      sum += months;
    }
    return steps.isEmpty() ? null : sum;
  }

  /**
   * What is asked for.
   *
   * @param target the job
   * @param mostMoves how many moves at most
   */
  record Wish(UUID target, int mostMoves) {}
}
