package org.espalier.insight.demand;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a forecast says of jobs.
 *
 * @param asOf the moment of what was known
 * @param baseDay the first day of the first quarter
 * @param definition where in the documentation the numbers are defined
 * @param items one a job and quarter; by quarter unless another order is asked for
 * @param nextCursor what to send as {@code cursor} for the next page; null at the end
 */
@Schema(name = "DemandJobPage")
public record DemandJobPage(
    UUID forecastId,
    Instant asOf,
    LocalDate baseDay,
    String definition,
    List<DemandJobView> items,
    @Nullable String nextCursor) {

  static final String DEFINITION = "demand.md#people";

  static DemandJobPage of(
      DemandForecastView forecast, List<DemandJobView> items, @Nullable String next) {
    return new DemandJobPage(
        forecast.id(), forecast.factsAsOf(), forecast.baseDay(), DEFINITION, items, next);
  }
}
