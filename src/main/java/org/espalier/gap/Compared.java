package org.espalier.gap;

import java.math.BigDecimal;
import org.espalier.competency.frameworks.ScaleBrief;
import org.jspecify.annotations.Nullable;

/** A level that is required and the one that is there: what readiness is reckoned from. */
public interface Compared {

  /** The scale of both levels. */
  ScaleBrief scale();

  /** The level asked for. */
  BigDecimal required();

  /** The level that the evidence amounts to; null if there is none. */
  @Nullable BigDecimal actual();

  /** How much it counts. */
  BigDecimal weight();
}
