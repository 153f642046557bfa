package org.espalier.knowledge.questions;

import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The life of a question. */
@Schema(description = "The life of a question; one that is CLOSED can be opened again.")
public enum QuestionState {
  OPEN,
  ANSWERED,
  CLOSED;

  /** The steps that can be taken from here; ANSWERED again accepts another answer. */
  Set<QuestionState> next() {
    return switch (this) {
      case OPEN -> Set.of(ANSWERED, CLOSED);
      case ANSWERED -> Set.of(OPEN, ANSWERED, CLOSED);
      case CLOSED -> Set.of(OPEN);
    };
  }
}
