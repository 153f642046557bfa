package org.espalier.learning.rules;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why everybody is looked at anew. */
@Schema(
    description =
        "ASKED: somebody asked. RULE: a rule or certification changed. STRUCTURE: jobs, families or units changed."
            + " DAILY: time went by.")
public enum EvaluationReason {
  ASKED,
  RULE,
  STRUCTURE,
  DAILY
}
