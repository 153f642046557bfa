package org.espalier.recruiting.requisitions;

import java.math.BigDecimal;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.platform.sql.Row;

/**
 * What a requisition asks for by itself, besides what its job requires.
 *
 * @param level how much of it, on the competency's scale
 * @param weight how much it counts against the others
 * @param critical true if nothing makes up for it
 */
@Schema(name = "RequisitionCompetency")
public record RequisitionCompetency(
    UUID competencyId,
    String competencyExternalId,
    BigDecimal level,
    BigDecimal weight,
    boolean critical) {

  public RequisitionCompetency {
    level = Row.plain(level);
    weight = Row.plain(weight);
  }

  RequisitionCompetencyInput input() {
    return new RequisitionCompetencyInput(competencyExternalId, level, weight, critical);
  }
}
