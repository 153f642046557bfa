package org.espalier.insight.investment;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.platform.sql.Query;

/** By what spending on learning is told. */
@Schema(
    description =
        "By what spending on learning is told. ORG_UNIT: by the unit in which people were when they completed, and by all units above"
            + " it. PROVIDER, ACTIVITY: as the catalogue has it today. INITIATIVE: by the initiatives in use that ask for what the"
            + " activity develops, what serves several of them with each.")
public enum InvestmentGrouping {
  ORG_UNIT("insight/spent_by_unit"),
  PROVIDER("insight/spent_by_provider"),
  ACTIVITY("insight/spent_by_activity"),
  INITIATIVE("insight/spent_by_initiative");

  private final String piece;

  InvestmentGrouping(String file) {
    this.piece = Query.file(file).piece();
  }

  String piece() {
    return piece;
  }
}
