package org.espalier.insight.compliance;

import java.time.LocalDate;
import java.util.function.Predicate;
import org.espalier.learning.certifications.ComplianceStatus;
import org.espalier.platform.paging.AsOf;
import org.espalier.platform.paging.Params;
import org.jspecify.annotations.Nullable;

/**
 * Which standings are told.
 *
 * @param day from which days are counted
 * @param status only these; null for all
 * @param within only what lapses or comes due within so many days; null for all
 */
record ComplianceFilter(LocalDate day, @Nullable ComplianceStatus status, @Nullable Integer within)
    implements Predicate<PersonCompliance> {

  static ComplianceFilter of(
      Params params, AsOf asOf, @Nullable String status, @Nullable String within) {
    return new ComplianceFilter(
        asOf.day(),
        params.choice("status", status, ComplianceStatus.class),
        within == null
            ? null
            : params.number("lapsingWithinDays", within, 1, 1, ComplianceResource.MOST_DAYS));
  }

  @Override
  public boolean test(PersonCompliance one) {
    return (status == null || one.status() == status)
        && (within == null || one.lapsesWithin(day, within));
  }
}
