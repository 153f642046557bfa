package org.espalier.insight.statistics;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How much alike two groups are in something that was there before, by the standardised mean
 * difference d = (mean₁ − mean₂) / √((s₁² + s₂²)/2), which does not depend on their sizes as a test
 * would. Above 0.1 in size it is noted (Austin 2009, Statistics in Medicine 28), above 0.25 the
 * groups are not comparable (Rubin 2001, Health Services & Outcomes Research Methodology 2).
 */
@Schema(
    name = "Balance",
    description =
        "How much alike two groups are at the start, by the standardised mean difference d: BALANCED up to 0.1, NOTED above"
            + " (Austin 2009), NOT_COMPARABLE above 0.25 (Rubin 2001).")
public enum Balance {
  BALANCED,
  NOTED,
  NOT_COMPARABLE;

  private static final double WORTH_NOTING = 0.1;
  private static final double TOO_MUCH = 0.25;

  /** The verdict on a difference; on an infinite one too. */
  public static Balance of(double difference) {
    double size = Math.abs(difference);
    return size > TOO_MUCH ? NOT_COMPARABLE : size > WORTH_NOTING ? NOTED : BALANCED;
  }

  /**
   * The standardised mean difference: zero where nothing differs, infinite where means differ and
   * nothing varies. Both samples need two observations.
   */
  public static double difference(Sample one, Sample other) {
    double apart = one.mean() - other.mean();
    double spread = Math.sqrt((one.variance() + other.variance()) / 2);
    // what differs in the last digits only differs by nothing but arithmetic
    double scale = Math.max(1, Math.max(Math.abs(one.mean()), Math.abs(other.mean())));
    if (Math.abs(apart) <= 1e-12 * scale) {
      return 0;
    }
    return apart / spread;
  }

  /** The worse of two verdicts. */
  public Balance or(Balance other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
