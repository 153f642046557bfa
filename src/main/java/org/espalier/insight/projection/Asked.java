package org.espalier.insight.projection;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is required of people of a job: of those in or below a unit that asks for more than the job
 * does, or of all others.
 *
 * @param unit which asks; null for what the job requires
 * @param people of how many who have the job today the unit asks; 0 for the job, which asks of all
 *     the others
 */
public record Asked(UUID job, @Nullable UUID unit, UUID competency, BigDecimal level, int people) {

  static final Comparator<Asked> ORDER =
      Comparator.comparing(Asked::job)
          .thenComparing(Asked::competency)
          .thenComparing(Asked::unit, Comparator.nullsFirst(Comparator.naturalOrder()));

  /** The same of so many people. */
  public Asked of(int count) {
    return new Asked(job, unit, competency, level, count);
  }

  /** What a job requires of everybody of whom no unit asks for more. */
  public Asked(UUID job, UUID competency, BigDecimal level) {
    this(job, null, competency, level, 0);
  }
}
