package org.espalier.insight.effectiveness;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Whether some learning closes gaps, competency by competency.
 *
 * @param asOf the moment that the answer holds for: what was known then
 * @param learning what was completed
 * @param from the first day of the completions that were looked at; null for all before
 * @param to the last day; null for all after
 * @param window how long after the completion people were measured again
 * @param ownEvidence true if evidence that the completion itself produced counts
 * @param minGroupSize the smallest group of which more than its size is told
 * @param competencyCount how many competencies the learning develops
 * @param items the first hundred of them by name
 * @param withoutCost how many completions that count in any of them have no known cost
 * @param costs what closing a level cost, one a currency
 */
@Schema(name = "Effectiveness")
public record EffectivenessView(
    String asOf,
    Learning learning,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    String window,
    boolean ownEvidence,
    int minGroupSize,
    int competencyCount,
    List<CompetencyEffect> items,
    int withoutCost,
    List<LevelCost> costs) {}
