package org.espalier.insight.demand;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Of whom a rate of attrition is. */
@Schema(
    name = "AttritionSource",
    description =
        "GIVEN by the scenario; by the history of the JOB, of its JOB_FAMILY if the job had fewer than 10 people, or of"
            + " EVERYBODY if that had fewer, too; NOTHING: nobody was there to leave, or no rate was given.")
public enum AttritionSource {
  GIVEN,
  JOB,
  JOB_FAMILY,
  EVERYBODY,
  NOTHING
}
