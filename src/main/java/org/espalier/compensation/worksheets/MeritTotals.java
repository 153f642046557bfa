package org.espalier.compensation.worksheets;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.platform.sql.Row;

/**
 * Exact sums, in one currency.
 *
 * @param people how many there are
 * @param withoutRecommendation for how many nothing can be recommended; they count in no sum of
 *     recommendations
 * @param proposals for how many a raise is proposed
 * @param salaries yearly salaries in the currency
 * @param minimum least raises that are recommended
 * @param target usual ones
 * @param maximum greatest ones
 * @param proposed raises that are proposed
 * @param budget what they may be together
 * @param remaining budget - proposed; below zero if the budget does not suffice
 * @param overBudget true if more is proposed than the budget has
 */
@Schema(name = "MeritTotals")
public record MeritTotals(
    long people,
    long withoutRecommendation,
    long proposals,
    BigDecimal salaries,
    BigDecimal minimum,
    BigDecimal target,
    BigDecimal maximum,
    BigDecimal proposed,
    BigDecimal budget,
    BigDecimal remaining,
    boolean overBudget) {

  /** The sums of a worksheet. */
  static MeritTotals of(List<MeritLine> lines, String currency, BigDecimal budget) {
    List<MeritRecommendation> recommended =
        lines.stream().map(MeritLine::recommended).filter(java.util.Objects::nonNull).toList();
    List<MeritProposal> told =
        lines.stream().map(MeritLine::proposal).filter(java.util.Objects::nonNull).toList();
    return of(
        lines.size(),
        lines.size() - recommended.size(),
        told.size(),
        sum(lines, line -> line.counted(currency)),
        sum(recommended, MeritRecommendation::minimum),
        sum(recommended, MeritRecommendation::target),
        sum(recommended, MeritRecommendation::maximum),
        sum(told, MeritProposal::amount),
        budget);
  }

  /** The sums of several worksheets. */
  static MeritTotals of(Collection<MeritTotals> parts) {
    return of(
        parts.stream().mapToLong(MeritTotals::people).sum(),
        parts.stream().mapToLong(MeritTotals::withoutRecommendation).sum(),
        parts.stream().mapToLong(MeritTotals::proposals).sum(),
        sum(parts, MeritTotals::salaries),
        sum(parts, MeritTotals::minimum),
        sum(parts, MeritTotals::target),
        sum(parts, MeritTotals::maximum),
        sum(parts, MeritTotals::proposed),
        sum(parts, MeritTotals::budget));
  }

  private static MeritTotals of(
      long people,
      long withoutRecommendation,
      long proposals,
      BigDecimal salaries,
      BigDecimal minimum,
      BigDecimal target,
      BigDecimal maximum,
      BigDecimal proposed,
      BigDecimal budget) {
    BigDecimal remaining = Row.plain(budget.subtract(proposed));
    return new MeritTotals(
        people,
        withoutRecommendation,
        proposals,
        salaries,
        minimum,
        target,
        maximum,
        proposed,
        Row.plain(budget),
        remaining,
        remaining.signum() < 0);
  }

  private static <T> BigDecimal sum(Collection<T> all, Function<T, BigDecimal> amount) {
    return Row.plain(all.stream().map(amount).reduce(BigDecimal.ZERO, BigDecimal::add));
  }
}
