package org.espalier.career.moves;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.espalier.competency.evidence.Proficiencies;
import org.espalier.gap.Gaps;
import org.espalier.gap.Need;
import org.espalier.platform.paging.AsOf;
import org.espalier.platform.problem.CommonProblem;
import org.espalier.workforce.jobs.JobBrief;
import org.espalier.workforce.jobs.JobView;

/**
 * Where people could go, ranked by readiness or fit: at most six statements, for however many
 * people and jobs.
 */
@Singleton
public class CareerMoves {

  private final Gaps gaps;
  private final Proficiencies proficiencies;
  private final Standpoints standpoints;
  private final MoveFinder finder;

  CareerMoves(Gaps gaps, Proficiencies proficiencies, Standpoints standpoints, MoveFinder finder) {
    this.gaps = gaps;
    this.proficiencies = proficiencies;
    this.standpoints = standpoints;
    this.finder = finder;
  }

  /**
   * The moves of a person.
   *
   * @throws org.espalier.platform.problem.ProblemException NOT_FOUND
   */
  CareerMovesView of(UUID employee, Wish wish) {
    CareerMovesView found = of(List.of(employee), wish).get(employee);
    if (found == null) {
      throw CommonProblem.NOT_FOUND.because("There is no such employee.");
    }
    return found;
  }

  /** The same of several people; those whose gaps the caller may not see are left out. */
  Map<UUID, CareerMovesView> of(Collection<UUID> employees, Wish wish) {
    Map<UUID, Standpoint> people = standpoints.of(employees);
    Map<UUID, JobBrief> from = new HashMap<>();
    people.forEach((id, person) -> {
      if (person.job() != null) {
        from.put(id, person.job());
      }
    });
    FoundMoves moves =
        finder.find(people.keySet(), from, proficiencies.levels(people.keySet()), wish);
    Map<UUID, CareerMovesView> views = new HashMap<>();
    people.forEach((id, person) ->
        views.put(
            id,
            new CareerMovesView(
                person.employee(),
                person.job(),
                AsOf.present().shown(),
                wish.reach(),
                moves.considered(id),
                moves.of(id))));
    return views;
  }

  /** The moves of whoever has exactly the levels that a job requires. */
  JobMovesView of(JobView job, Wish wish) {
    return Objects.requireNonNull(ofJobs(List.of(job), wish).get(job.id()));
  }

  /** The same of several jobs. */
  Map<UUID, JobMovesView> ofJobs(List<JobView> jobs, Wish wish) {
    Map<UUID, JobBrief> from = new LinkedHashMap<>();
    jobs.forEach(job -> from.put(job.id(), new JobBrief(job.id(), job.externalId(), job.title())));
    Map<UUID, Map<UUID, BigDecimal>> levels = new HashMap<>();
    gaps.needs(from.keySet(), AsOf.present())
        .forEach((job, needs) ->
            levels.put(
                job, needs.stream().collect(Collectors.toMap(Need::competencyId, Need::required))));
    FoundMoves moves = finder.find(from.keySet(), from, levels, wish);
    Map<UUID, JobMovesView> views = new HashMap<>();
    from.forEach((id, job) ->
        views.put(
            id,
            new JobMovesView(
                job, AsOf.present().shown(), wish.reach(), moves.considered(id), moves.of(id))));
    return views;
  }

  /**
   * What is asked for.
   *
   * @param reach which jobs are looked at
   * @param rank what they are ranked by
   * @param most how many moves at most
   */
  record Wish(MoveReach reach, MoveRank rank, int most) {}
}
