package org.espalier.succession.bench;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** By what key positions are counted. */
@Schema(
    name = "SuccessionGrouping",
    description =
        "By what key positions are counted. ALL: together. CRITICALITY: by how critical they are. ORG_UNIT: by the unit of the position,"
            + " and by all units above it. JOB: by the job of the position.")
public enum CoverageGrouping {
  ALL,
  CRITICALITY,
  ORG_UNIT,
  JOB
}
