package org.espalier.plan.overview;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntUnaryOperator;
import org.espalier.competency.frameworks.CompetencyBrief;
import org.espalier.gap.GroupGaps;
import org.espalier.gap.cases.CellKeys;
import org.espalier.platform.json.JsonText;
import org.espalier.platform.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * How the plans of a group stand for those who see the group but not its people: counts of people
 * and of plans have noise by cell keys; numbers of items are withheld, for a single person has many
 * of them, and noise of that size would hide nobody. Whoever changes in any of the counts changes
 * the noise of all of them.
 *
 * @param usual true if stalled means what it usually does: standstills of other lengths are
 *     withheld, for each would show the same plans in another light
 */
record ProtectedPlans(CellKeys keys, boolean usual) {

  PlanSummaryView of(Row row, Instant asOf) throws SQLException {
    BigDecimal key = row.number("drawn");
    IntUnaryOperator noise = keys.noise(key);
    long population = row.longCount("population");
    long active = Math.min(population, noised(row.longCount("with_active"), noise.applyAsInt(0)));
    long others =
        noised(row.longCount("with_plan") - row.longCount("with_active"), noise.applyAsInt(1));
    PlanCounts plans =
        new PlanCounts(
            noised(row.longCount("draft"), noise.applyAsInt(2)),
            noised(row.longCount("proposed"), noise.applyAsInt(3)),
            noised(row.longCount("agreed"), noise.applyAsInt(4)),
            noised(row.longCount("active"), noise.applyAsInt(5)),
            noised(row.longCount("completed"), noise.applyAsInt(6)),
            noised(row.longCount("cancelled"), noise.applyAsInt(7)));
    return new PlanSummaryView(
        asOf,
        population,
        false,
        GroupGaps.MIN_GROUP_SIZE,
        CellKeys.MAX_NOISE,
        Share.of(Math.min(population, active + others), population),
        Share.of(active, population),
        plans,
        null,
        null,
        null,
        null,
        part(noised(row.longCount("late_plans"), noise.applyAsInt(8)), plans),
        stalled(row, key, plans),
        null,
        wanted(row, key));
  }

  private @Nullable Share stalled(Row row, BigDecimal key, PlanCounts plans) throws SQLException {
    if (!usual) {
      return null;
    }
    IntUnaryOperator noise = keys.noise(key.add(row.number("drawn_stalled")));
    return part(noised(row.longCount("stalled"), noise.applyAsInt(9)), plans);
  }

  /** Those that enough people want, as far as noise lets one tell. */
  private List<UnservedCompetency> wanted(Row row, BigDecimal key) throws SQLException {
    return JsonText.list(row.text("catalogue_gaps"), Wanted.class).stream()
        .map(one -> one.noised(keys.noise(key.add(one.drawn))))
        .filter(one -> one.people() >= GroupGaps.MIN_GROUP_SIZE)
        .sorted(
            Comparator.comparingLong(UnservedCompetency::items)
                .reversed()
                .thenComparing(one -> one.competency().name()))
        .toList();
  }

  private static Share part(long some, PlanCounts plans) {
    return Share.of(Math.min(some, plans.active()), plans.active());
  }

  private static long noised(long exact, int noise) {
    return Math.max(0, exact + noise);
  }

  /**
   * A competency with the number that its noise is drawn from.
   *
   * @param drawn the sum of the numbers of its items
   */
  record Wanted(CompetencyBrief competency, long items, long people, BigDecimal drawn) {

    UnservedCompetency exact() {
      return new UnservedCompetency(competency, items, people);
    }

    private UnservedCompetency noised(IntUnaryOperator noise) {
      long some = ProtectedPlans.noised(people, noise.applyAsInt(0));
      return new UnservedCompetency(
          competency, Math.max(some, ProtectedPlans.noised(items, noise.applyAsInt(1))), some);
    }
  }
}
