package org.espalier.learning.rules;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far an evaluation is. */
@Schema(description = "How far an evaluation is.")
public enum EvaluationState {
  QUEUED,
  RUNNING,
  COMPLETED
}
