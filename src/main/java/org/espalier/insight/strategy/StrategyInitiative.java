package org.espalier.insight.strategy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.competency.initiatives.InitiativeBrief;
import org.espalier.competency.initiatives.InitiativeView;
import org.espalier.insight.Definition;
import org.espalier.insight.NoValue;
import org.espalier.insight.Ratio;
import org.jspecify.annotations.Nullable;

/**
 * An initiative, and who there is for it.
 *
 * @param weight how much it counts against other initiatives
 * @param coverage Σ min(has, required) / Σ required, over the competencies that say how many; null
 *     if the caller sees some people only
 * @param coveredBy the day by which every competency is covered
 * @param notCovered why there is no such day: the first reason that a competency has
 * @param competencies what it asks for, by name
 */
@Schema(name = "StrategyInitiative")
public record StrategyInitiative(
    InitiativeBrief initiative,
    @Nullable LocalDate startsOn,
    @Nullable LocalDate endsOn,
    BigDecimal weight,
    @Nullable Ratio coverage,
    @Nullable LocalDate coveredBy,
    @Nullable NotCovered notCovered,
    List<StrategyCompetency> competencies) {

  static StrategyInitiative of(
      InitiativeView initiative, List<StrategyCompetency> competencies, boolean complete) {
    NotCovered reason =
        competencies.stream()
            .map(StrategyCompetency::notCovered)
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(null);
    return new StrategyInitiative(
        new InitiativeBrief(initiative.id(), initiative.externalId(), initiative.name()),
        initiative.startsOn(),
        initiative.endsOn(),
        initiative.weight(),
        complete ? coverage(competencies) : null,
        reason != null
            ? null
            : competencies.stream()
                .map(StrategyCompetency::coveredBy)
                .filter(Objects::nonNull)
                .max(LocalDate::compareTo)
                .orElse(null),
        reason,
        competencies);
  }

  private static Ratio coverage(List<StrategyCompetency> competencies) {
    long covered = competencies.stream().mapToLong(StrategyCompetency::covered).sum();
    long required =
        competencies.stream().mapToLong(one -> one.required() == null ? 0 : one.required()).sum();
    return Ratio.of(
        BigDecimal.valueOf(covered),
        BigDecimal.valueOf(required),
        NoValue.NO_PEOPLE,
        Definition.STRATEGY_COVERAGE);
  }
}
