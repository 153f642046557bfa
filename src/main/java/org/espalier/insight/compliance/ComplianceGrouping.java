package org.espalier.insight.compliance;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** By what people's standings are counted. */
@Schema(
    description =
        "By what people's standings are counted: CERTIFICATION and RULE tell only of these, the others of both together."
            + " ORG_UNIT: the unit of the moment alone. ORG_UNIT_SUBTREE: also all units that were above it.")
public enum ComplianceGrouping {
  CERTIFICATION,
  RULE,
  ORG_UNIT,
  ORG_UNIT_SUBTREE,
  JOB
}
