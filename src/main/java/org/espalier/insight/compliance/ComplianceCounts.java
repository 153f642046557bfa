package org.espalier.insight.compliance;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.insight.Definition;
import org.espalier.insight.Ratio;
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
 * @param share the same with what it is made of
 */
@Schema(name = "ComplianceCounts")
public record ComplianceCounts(
    int required,
    int compliant,
    int dueSoon,
    int overdue,
    int expired,
    int inOrder,
    @Nullable BigDecimal rate,
    Ratio share) {

  static ComplianceCounts of(int compliant, int dueSoon, int overdue, int expired) {
    int required = compliant + dueSoon + overdue + expired;
    int inOrder = compliant + dueSoon;
    Ratio share = Ratio.part(inOrder, required, Definition.COMPLIANCE_RATE);
    return new ComplianceCounts(
        required, compliant, dueSoon, overdue, expired, inOrder, share.value(), share);
  }
}
