package org.espalier.insight.demand;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.insight.Ratio;
import org.jspecify.annotations.Nullable;

/**
 * How many leave a job.
 *
 * @param from of whom the rate is
 * @param yearly leavers in a year by the people who are there, 0 to 1, to six decimals
 * @param history leavers in a year / people on average; null if it was given
 */
@Schema(name = "AssumedAttrition")
public record AssumedAttrition(
    UUID jobId,
    String jobExternalId,
    AttritionSource from,
    BigDecimal yearly,
    @Nullable Ratio history) {

  static final Comparator<AssumedAttrition> ORDER =
      Comparator.comparing(AssumedAttrition::jobExternalId).thenComparing(AssumedAttrition::jobId);
}
