package org.espalier.plan.recommendations;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.espalier.competency.evidence.Proficiencies;
import org.espalier.gap.EffectiveRequirement;
import org.espalier.gap.GapView;
import org.espalier.gap.Gaps;
import org.espalier.insight.effectiveness.Experience;
import org.espalier.insight.effectiveness.Experiences;
import org.espalier.insight.effectiveness.LearningAim;
import org.espalier.plan.optimum.AudienceGate;
import org.espalier.platform.paging.AsOf;
import org.espalier.platform.problem.CommonProblem;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Moments;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sql.Sql;
import org.espalier.workforce.audience.Audiences;
import org.espalier.workforce.audience.PersonFacts;
import org.jspecify.annotations.Nullable;

/**
 * Recommends learning to people whose gaps the caller may see: nine statements, for however many.
 */
@Singleton
public class Recommendations {

  private static final Query SUGGESTIONS = Query.file("plan/suggestions");
  private static final Query STANDINGS = Query.file("plan/standings");
  private static final Query PLANNED = Query.file("plan/planned_competencies");

  private final Sql sql;
  private final Gaps gaps;
  private final Proficiencies proficiencies;
  private final Audiences audiences;
  private final Experiences experiences;

  Recommendations(
      Sql sql,
      Gaps gaps,
      Proficiencies proficiencies,
      Audiences audiences,
      Experiences experiences) {
    this.experiences = experiences;
    this.audiences = audiences;
    this.sql = sql;
    this.gaps = gaps;
    this.proficiencies = proficiencies;
  }

  /**
   * What is recommended to a person.
   *
   * @throws org.espalier.platform.problem.ProblemException NOT_FOUND, or UNPROCESSABLE for an
   *     unknown job
   */
  public RecommendationsView of(UUID employee, Wish wish) {
    RecommendationsView found = of(List.of(employee), wish).get(employee);
    if (found == null) {
      throw CommonProblem.NOT_FOUND.because("There is no such employee.");
    }
    return found;
  }

  /** The same of several people; those whose gaps the caller may not see are left out. */
  public Map<UUID, RecommendationsView> of(Collection<UUID> employees, Wish wish) {
    Map<UUID, GapView> seen = gaps.of(employees, wish.job(), AsOf.present());
    Map<UUID, Situation> situations = situations(seen);
    Set<UUID> wanted = new HashSet<>();
    situations.values().forEach(one -> wanted.addAll(Ranking.wanted(one)));
    Instant now = Moments.now();
    List<Suggestion> suggestions =
        wanted.isEmpty()
            ? List.of()
            : sql.list(
                SUGGESTIONS,
                Args.of("now", now).and("today", Moments.today()).uuids("competencies", wanted),
                Suggestion::of);
    Map<UUID, PersonFacts> facts =
        suggestions.stream().allMatch(one -> one.audience() == null)
            ? Map.of()
            : audiences.of(situations.keySet());
    AudienceGate gate = new AudienceGate();
    Map<UUID, RecommendationsView> views = new HashMap<>();
    situations.forEach((id, situation) -> {
      List<Suggestion> open =
          suggestions.stream().filter(one -> gate.admits(one.audience(), facts.get(id))).toList();
      views.put(
          id,
          new RecommendationsView(
              situation.gap().employee(),
              situation.gap().target(),
              new Ranking(situation, open).best(wish.most(), wish.language(), now)));
    });
    Map<LearningAim, Experience> known = experiences.of(aims(views.values()));
    views.replaceAll((_, view) -> view.with(known));
    return views;
  }

  private static List<LearningAim> aims(Collection<RecommendationsView> views) {
    return views.stream()
        .flatMap(view -> view.items().stream())
        .flatMap(Recommendation::aims)
        .distinct()
        .toList();
  }

  private Map<UUID, Situation> situations(Map<UUID, GapView> seen) {
    if (seen.isEmpty()) {
      return Map.of();
    }
    Map<UUID, Map<UUID, BigDecimal>> levels = proficiencies.levels(seen.keySet());
    Standing standing = new Standing();
    Args people = Args.none().uuids("employees", seen.keySet());
    sql.list(
        STANDINGS, Args.of("now", Moments.now()).uuids("employees", seen.keySet()), standing::take);
    sql.list(PLANNED, people, standing::plan);
    Map<UUID, List<EffectiveRequirement>> careers =
        standing.jobs().isEmpty() ? Map.of() : gaps.required(standing.jobs(), AsOf.present());
    Map<UUID, Situation> situations = new HashMap<>();
    seen.forEach((id, gap) ->
        situations.put(id, standing.situation(gap, levels.getOrDefault(id, Map.of()), careers)));
    return situations;
  }

  /**
   * What is asked for.
   *
   * @param job another job to compare with; the own one if null
   * @param language in which the person would rather learn, BCP 47
   * @param most how many recommendations at most
   */
  public record Wish(@Nullable UUID job, @Nullable String language, int most) {}
}
