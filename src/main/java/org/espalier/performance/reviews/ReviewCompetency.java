package org.espalier.performance.reviews;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.competency.frameworks.CompetencyBrief;
import org.espalier.competency.frameworks.ScaleBrief;
import org.espalier.platform.sql.Row;

/**
 * What is required of the person as of the end of the period, as it stood when the cycle was
 * launched.
 *
 * @param scale the scale of its ratings
 * @param required the level that is required
 * @param weight how much it counts among the competencies
 */
@Schema(name = "ReviewCompetency")
public record ReviewCompetency(
    CompetencyBrief competency,
    ScaleBrief scale,
    BigDecimal required,
    BigDecimal weight,
    boolean critical) {

  public ReviewCompetency {
    required = Row.plain(required);
    weight = Row.plain(weight);
  }
}
