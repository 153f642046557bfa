package org.espalier.learning.compliance;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** By what people's standings are counted. */
@Schema(description = "By what people's standings are counted.")
public enum ComplianceGrouping {
  CERTIFICATION,
  ORG_UNIT,
  JOB
}
