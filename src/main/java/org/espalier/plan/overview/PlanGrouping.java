package org.espalier.plan.overview;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.platform.sql.Query;

/** By what the plans of people are counted. */
@Schema(
    description =
        "By what the plans of people are counted. ALL: together. ORG_UNIT: by their unit, and by all units above it. JOB: by their job.")
public enum PlanGrouping {
  ALL("insight/by_nothing"),
  ORG_UNIT("insight/by_unit"),
  JOB("insight/by_job");

  private final String piece;

  PlanGrouping(String file) {
    this.piece = Query.file(file).piece();
  }

  String piece() {
    return piece;
  }
}
