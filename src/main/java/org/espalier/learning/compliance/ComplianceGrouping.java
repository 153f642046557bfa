package org.espalier.learning.compliance;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** By what people's standings are counted. */
@Schema(
    description =
        "By what people's standings are counted: CERTIFICATION and RULE tell only of these, ORG_UNIT and JOB of both together.")
public enum ComplianceGrouping {
  CERTIFICATION,
  RULE,
  ORG_UNIT,
  JOB
}
