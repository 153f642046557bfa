package org.espalier.insight.scenarios;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where rates of attrition come from. */
@Schema(
    name = "AttritionBasis",
    description =
        "BY_HISTORY: from who left in the months before. GIVEN: from the scenario; jobs without a rate lose nobody.")
public enum AttritionBasis {
  BY_HISTORY,
  GIVEN
}
