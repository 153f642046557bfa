package org.espalier.performance.forms;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a question is answered. */
@Schema(description = "RATING: by a level of the form's scale. TEXT: in words, which never count.")
public enum QuestionType {
  RATING,
  TEXT
}
