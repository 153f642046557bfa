package org.espalier.integration.bulk;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.platform.sync.Outcome;

/** What became of a row. */
@Schema(description = "What became of a row.")
enum RowOutcome {
  created("c"),
  updated("u"),
  unchanged("n"),
  failed("f");

  private final String letter;

  RowOutcome(String letter) {
    this.letter = letter;
  }

  /** How it is kept. */
  String letter() {
    return letter;
  }

  static RowOutcome of(Outcome outcome) {
    return valueOf(outcome.name().toLowerCase(java.util.Locale.ROOT));
  }

  static RowOutcome ofLetter(String letter) {
    for (RowOutcome outcome : values()) {
      if (outcome.letter.equals(letter)) {
        return outcome;
      }
    }
    throw new IllegalArgumentException(letter);
  }
}
