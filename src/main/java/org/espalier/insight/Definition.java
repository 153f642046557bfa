package org.espalier.insight;

import java.util.Locale;

/** What numbers mean; each is written out in the documentation under its name. */
public enum Definition {
  /** Σ(before⁺ − after⁺) / Σ before⁺. */
  GAP_CLOSURE,
  /** What was paid by Σ(before⁺ − after⁺). */
  COST_PER_CLOSED_LEVEL;

  /** By which the documentation and answers name it. */
  public String urn() {
    return "urn:espalier:definition:" + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
