package org.espalier.career.guides;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.espalier.career.aspirations.CareerAspirations;
import org.espalier.career.moves.CareerGap;
import org.espalier.career.moves.Prospect;
import org.espalier.career.moves.Standpoint;
import org.espalier.career.moves.Standpoints;
import org.espalier.competency.evidence.Proficiencies;
import org.espalier.gap.EffectiveRequirement;
import org.espalier.gap.Gaps;
import org.espalier.platform.paging.AsOf;
import org.espalier.platform.problem.CommonProblem;
import org.espalier.platform.problem.Fault;
import org.espalier.platform.problem.FaultCode;
import org.espalier.platform.problem.ProblemException;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sql.Sql;
import org.espalier.workforce.jobs.JobBrief;
import org.jspecify.annotations.Nullable;

/** Who could guide people to a job: six statements, for however many people. */
@Singleton
class CareerGuides {

  private static final Query JOB = Query.file("career/guided_job");

  private final Sql sql;
  private final Gaps gaps;
  private final Proficiencies proficiencies;
  private final Standpoints standpoints;
  private final CareerAspirations aspirations;
  private final Mentors mentors;
  private final RoleModels roleModels;

  CareerGuides(
      Sql sql,
      Gaps gaps,
      Proficiencies proficiencies,
      Standpoints standpoints,
      CareerAspirations aspirations,
      Mentors mentors,
      RoleModels roleModels) {
    this.sql = sql;
    this.gaps = gaps;
    this.proficiencies = proficiencies;
    this.standpoints = standpoints;
    this.aspirations = aspirations;
    this.mentors = mentors;
    this.roleModels = roleModels;
  }

  /**
   * Who could guide a person.
   *
   * @throws ProblemException NOT_FOUND for an unknown person, UNPROCESSABLE for an unknown job or
   *     where none is named and the person wants none
   */
  CareerGuidesView of(UUID employee, Wish wish) {
    Map<UUID, Standpoint> people = standpoints.of(List.of(employee));
    if (people.isEmpty()) {
      throw CommonProblem.NOT_FOUND.because("There is no such employee.");
    }
    return Optional.ofNullable(of(people, wish).get(employee))
        .orElseThrow(() -> unknown("No job is named, and the person wants none."));
  }

  /**
   * The same of several people; those whose gaps the caller may not see, and those who want no job
   * if none is named, are left out.
   */
  Map<UUID, CareerGuidesView> of(Collection<UUID> employees, Wish wish) {
    Map<UUID, Standpoint> people = standpoints.of(employees);
    return people.isEmpty() ? Map.of() : of(people, wish);
  }

  private Map<UUID, CareerGuidesView> of(Map<UUID, Standpoint> people, Wish wish) {
    Map<UUID, JobBrief> targets = targets(people, wish.job());
    if (targets.isEmpty()) {
      return Map.of();
    }
    Map<UUID, List<MentorView>> able = mentors.of(lacking(targets), wish.most());
    Map<UUID, List<RoleModelView>> models =
        roleModels.of(
            targets.entrySet().stream()
                .map(one -> asking(one.getKey(), one.getValue(), people))
                .toList(),
            wish.most());
    Map<UUID, CareerGuidesView> views = new HashMap<>();
    targets.forEach((id, target) -> {
      Standpoint person = Objects.requireNonNull(people.get(id));
      views.put(
          id,
          new CareerGuidesView(
              person.employee(),
              person.job(),
              target,
              AsOf.present().shown(),
              able.getOrDefault(id, List.of()),
              models.getOrDefault(id, List.of())));
    });
    return views;
  }

  private Map<UUID, JobBrief> targets(Map<UUID, Standpoint> people, @Nullable UUID job) {
    if (job == null) {
      return aspirations.mostWanted(people.keySet());
    }
    JobBrief named =
        sql.first(
                JOB,
                Args.of("job", job),
                row ->
                    new JobBrief(
                        row.uuid("job_id"), row.text("job_external_id"), row.text("job_title")))
            .orElseThrow(() -> unknown("There is no such job."));
    Map<UUID, JobBrief> targets = new LinkedHashMap<>();
    people.keySet().forEach(person -> targets.put(person, named));
    return targets;
  }

  /** What each lacks for the target that takes some learning, the most urgent first. */
  private Map<UUID, List<CareerGap>> lacking(Map<UUID, JobBrief> targets) {
    Map<UUID, List<EffectiveRequirement>> asked =
        gaps.required(
            targets.values().stream().map(JobBrief::id).collect(Collectors.toSet()),
            AsOf.present());
    Map<UUID, Map<UUID, BigDecimal>> levels = proficiencies.levels(targets.keySet());
    Map<UUID, List<CareerGap>> lacking = new LinkedHashMap<>();
    targets.forEach((person, target) ->
        lacking.put(
            person,
            lacking(
                asked.getOrDefault(target.id(), List.of()),
                levels.getOrDefault(person, Map.of()))));
    return lacking;
  }

  /** What is not met and takes some learning. */
  static List<CareerGap> lacking(List<EffectiveRequirement> asked, Map<UUID, BigDecimal> levels) {
    return Prospect.of(asked, levels).open().stream()
        .filter(gap -> gap.priority().signum() > 0)
        .toList();
  }

  private static RoleModels.Asking asking(
      UUID person, JobBrief target, Map<UUID, Standpoint> people) {
    JobBrief own = Objects.requireNonNull(people.get(person)).job();
    return new RoleModels.Asking(person, target.id(), own == null ? null : own.id());
  }

  private static ProblemException unknown(String words) {
    return new ProblemException(List.of(new Fault("?jobId", FaultCode.UNKNOWN_REFERENCE, words)));
  }

  /**
   * What is asked for.
   *
   * @param job where to; null for the job that each wants most
   * @param most how many mentors and how many role models at most
   */
  record Wish(@Nullable UUID job, int most) {}
}
