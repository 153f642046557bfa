package org.espalier.performance.feedback;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What feedback is meant as. */
@Schema(description = "What feedback is meant as.")
public enum FeedbackKind {
  PRAISE,
  SUGGESTION,
  NOTE
}
