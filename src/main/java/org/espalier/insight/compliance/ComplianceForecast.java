package org.espalier.insight.compliance;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.learning.certifications.Obligation;

/**
 * What lapses, or comes due for the first time, unless something is done.
 *
 * @param asOf the moment from which it is told
 * @param days how many days it looks ahead
 * @param total how many lapse or come due
 * @param lapses how many a certification or rule and day, in the order of days
 */
@Schema(name = "ComplianceForecast")
public record ComplianceForecast(String asOf, int days, int total, List<Lapse> lapses) {

  /**
   * What lapses on a day.
   *
   * @param obligation what is asked
   * @param on the first day on which it does not hold any more, or is due
   * @param people how many people it is
   */
  @Schema(name = "ComplianceLapse")
  public record Lapse(Obligation obligation, LocalDate on, int people) {}
}
