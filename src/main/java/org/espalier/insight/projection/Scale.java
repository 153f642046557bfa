package org.espalier.insight.projection;

import java.math.BigDecimal;

/** The ends of a competency's scale. */
public record Scale(BigDecimal min, BigDecimal max) {

  BigDecimal span() {
    return max.subtract(min);
  }
}
