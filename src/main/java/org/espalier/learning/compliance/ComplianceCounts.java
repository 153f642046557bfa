package org.espalier.learning.compliance;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.gap.GapMath;
import org.jspecify.annotations.Nullable;

/**
 * How many standings there are of each status; one a person and certification that is required.
 *
 * @param required how many are required: the denominator
 * @param compliant of these, how many hold
 * @param dueSoon of these, how many hold and can be renewed, or are not due yet
 * @param overdue of these, how many are overdue
 * @param expired of these, how many have lapsed
 * @param inOrder compliant and dueSoon together: the numerator
 * @param rate inOrder over required; null where nothing is required
 */
@Schema(name = "ComplianceCounts")
public record ComplianceCounts(
    int required,
    int compliant,
    int dueSoon,
    int overdue,
    int expired,
    int inOrder,
    @Nullable BigDecimal rate) {

  static ComplianceCounts of(int compliant, int dueSoon, int overdue, int expired) {
    int required = compliant + dueSoon + overdue + expired;
    int inOrder = compliant + dueSoon;
    BigDecimal rate =
        required == 0
            ? null
            : GapMath.quotient(BigDecimal.valueOf(inOrder), BigDecimal.valueOf(required));
    return new ComplianceCounts(required, compliant, dueSoon, overdue, expired, inOrder, rate);
  }
}
