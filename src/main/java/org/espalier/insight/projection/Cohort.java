package org.espalier.insight.projection;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * People of a job who stand alike in a competency when the first quarter begins. Those of the job
 * who are in no cohort of it are unassessed and plan nothing.
 *
 * @param unit in or below which they work, if it asks for more of the competency than the job does
 * @param level at which they are; null if unassessed
 * @param plannedLevel to which they develop; null if nothing is planned
 * @param plannedQuarter by the end of which quarter they are to be there; 0 if nothing is planned
 * @param people how many
 */
public record Cohort(
    UUID job,
    @Nullable UUID unit,
    UUID competency,
    @Nullable BigDecimal level,
    @Nullable BigDecimal plannedLevel,
    int plannedQuarter,
    int people) {

  static final Comparator<Cohort> ORDER =
      Comparator.comparing(Cohort::job)
          .thenComparing(Cohort::competency)
          .thenComparing(Cohort::unit, first())
          .thenComparing(Cohort::level, first())
          .thenComparing(Cohort::plannedLevel, first())
          .thenComparingInt(Cohort::plannedQuarter);

  /** People of whom no unit asks for more than their job does. */
  Cohort(
      UUID job,
      UUID competency,
      @Nullable BigDecimal level,
      @Nullable BigDecimal plannedLevel,
      int plannedQuarter,
      int people) {
    this(job, null, competency, level, plannedLevel, plannedQuarter, people);
  }

  /** So many people who stand so. */
  public Cohort of(int count) {
    return new Cohort(job, unit, competency, level, plannedLevel, plannedQuarter, count);
  }

  private static <T extends Comparable<T>> Comparator<@Nullable T> first() {
    return Comparator.nullsFirst(Comparator.naturalOrder());
  }

  boolean at(BigDecimal wanted) {
    return level != null && level.compareTo(wanted) >= 0;
  }

  boolean plans(BigDecimal wanted, int quarter) {
    return plannedLevel != null && plannedQuarter <= quarter && plannedLevel.compareTo(wanted) >= 0;
  }
}
