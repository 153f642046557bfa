package org.espalier.insight.scenarios;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.platform.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * How many leave.
 *
 * @param jobId the job that it is for; null for all that have no rate of their own
 * @param yearly leavers in a year by the people who are there
 */
@Schema(name = "AttritionRate")
public record AttritionRate(
    @Nullable UUID jobId, @Nullable String jobExternalId, BigDecimal yearly) {

  static final Comparator<AttritionRate> ORDER =
      Comparator.comparing(AttritionRate::jobId, Comparator.nullsFirst(Comparator.naturalOrder()));

  public AttritionRate {
    yearly = Row.plain(yearly);
  }

  AttritionRateInput input() {
    return new AttritionRateInput(jobExternalId, yearly);
  }
}
