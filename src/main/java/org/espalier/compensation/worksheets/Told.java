package org.espalier.compensation.worksheets;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was told of somebody on a worksheet, as it is kept. */
final class Told {

  private Told() {}

  /** A rating. */
  record Rating(UUID employeeId, BigDecimal rating) {}

  /** A proposed raise. */
  record Proposal(UUID employeeId, BigDecimal amount, @Nullable String comment) {}
}
