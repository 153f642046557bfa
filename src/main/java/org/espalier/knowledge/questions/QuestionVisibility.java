package org.espalier.knowledge.questions;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who sees a question and its answers. */
@Schema(
    description = "Who sees a question and its answers: everybody, or who asked and those asked.")
public enum QuestionVisibility {
  EVERYBODY,
  ASKED
}
