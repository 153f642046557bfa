package org.espalier.insight;

import java.util.Locale;

/** What numbers mean; each is written out in the documentation under its name. */
public enum Definition {
  /** Σ(before⁺ − after⁺) / Σ before⁺. */
  GAP_CLOSURE,
  /** Hours of learning by the people who learned. */
  HOURS_PER_PERSON,
  /** What was paid by the people who learned. */
  COST_PER_PERSON,
  /** Completions that no gap asked for by all completions. */
  UNASKED_SHARE,
  /** People whose gap nothing serves by all who have it. */
  UNSERVED_SHARE,
  /** What was paid by Σ(before⁺ − after⁺). */
  COST_PER_CLOSED_LEVEL;

  /** By which the documentation and answers name it. */
  public String urn() {
    return "urn:espalier:definition:" + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
