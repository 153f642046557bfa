package org.espalier.knowledge.experts;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What speaks for an expert, how much it weighs, and how much of it takes full marks. */
@Schema(description = "What speaks for an expert.")
public enum ExpertFactorKind {
  LEVEL("0.4", 1),
  EVIDENCE("0.15", 5),
  ANSWERS("0.2", 10),
  ENDORSEMENTS("0.1", 5),
  RECENCY("0.15", 365);

  private final BigDecimal weight;
  private final int most;

  ExpertFactorKind(String weight, int most) {
    this.weight = new BigDecimal(weight);
    this.most = most;
  }

  /** Its part of the score; those of all kinds make 1. */
  BigDecimal weight() {
    return weight;
  }

  /** From how much on there is nothing to gain; of a level its scale says so. */
  int most() {
    return most;
  }
}
