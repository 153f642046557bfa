package org.espalier.career.routes;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.espalier.career.moves.Prospect;
import org.espalier.career.moves.Standpoint;
import org.espalier.career.moves.Standpoints;
import org.espalier.career.paths.CareerPaths;
import org.espalier.career.paths.Move;
import org.espalier.competency.evidence.Proficiencies;
import org.espalier.gap.EffectiveRequirement;
import org.espalier.gap.Gaps;
import org.espalier.platform.paging.AsOf;
import org.espalier.platform.problem.CommonProblem;
import org.espalier.workforce.jobs.JobBrief;
import org.espalier.workforce.jobs.JobView;
import org.espalier.workforce.jobs.Jobs;
import org.jspecify.annotations.Nullable;

/** The ways of people to jobs: five statements, for however many people. */
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
    Map<UUID, List<Move>> moves = paths.all();
    Set<UUID> asking = new LinkedHashSet<>(Set.of(target.id()));
    moves.values().forEach(all -> all.forEach(move -> asking.add(move.job().id())));
    Map<UUID, List<EffectiveRequirement>> asked = gaps.required(asking, AsOf.present());
    Map<UUID, Map<UUID, BigDecimal>> levels = proficiencies.levels(people.keySet());
    Map<UUID, CareerRouteView> views = new HashMap<>();
    people.forEach((id, person) -> {
      Map<UUID, BigDecimal> own = levels.getOrDefault(id, Map.of());
      JobBrief from = person.job();
      RouteSearch.Found found =
          from == null
              ? new RouteSearch.Found(List.of(), true)
              : new RouteSearch(moves, asked, target.id(), wish.mostMoves()).from(from.id(), own);
      boolean there = from != null && from.id().equals(target.id());
      Prospect direct = Prospect.of(asked.getOrDefault(target.id(), List.of()), own);
      views.put(id, view(person, target, found, there, direct));
    });
    return views;
  }

  private static CareerRouteView view(
      Standpoint person, JobBrief target, RouteSearch.Found way, boolean there, Prospect direct) {
    List<CareerStepView> steps = way.steps().stream().map(CareerRoutes::step).toList();
    boolean found = there || !steps.isEmpty();
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

  private static CareerStepView step(RouteSearch.Step step) {
    return new CareerStepView(
        step.move().job(),
        step.move().path(),
        step.prospect().readiness(),
        step.prospect().distance(),
        step.prospect().open().stream().map(Gain::of).toList());
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
