package org.espalier.plan.optimum;

import org.eclipse.microprofile.graphql.Enum;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why something of a gap stays uncovered. */
@Enum("PlanDraftItemWhy")
@Schema(
    name = "Why",
    description =
        "NOT_IN_CATALOGUE: nothing in the catalogue teaches it. PREREQUISITES_MISSING: what teaches it needs something that the"
            + " person will not have. OVER_LIMIT: what teaches it exceeds the hours, the money, the time or the seats there are."
            + " NOT_AVAILABLE: what teaches it the person has passed already, or may not have.")
public enum Why {
  NOT_IN_CATALOGUE,
  PREREQUISITES_MISSING,
  OVER_LIMIT,
  NOT_AVAILABLE
}
