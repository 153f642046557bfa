package org.espalier.performance.progress;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.platform.sql.Query;

/** By what reviews are counted. */
@Schema(
    description =
        "By what reviews are counted. ALL: together. CYCLE: by their cycle. ORG_UNIT: by the unit in which people are today, and by all"
            + " units above it. JOB: by the job that people have today.")
public enum ReviewGrouping {
  ALL("insight/by_nothing"),
  CYCLE("performance/by_cycle"),
  ORG_UNIT("insight/by_unit"),
  JOB("insight/by_job");

  private final String piece;

  ReviewGrouping(String file) {
    this.piece = Query.file(file).piece();
  }

  String piece() {
    return piece;
  }
}
