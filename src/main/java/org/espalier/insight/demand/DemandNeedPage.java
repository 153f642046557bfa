package org.espalier.insight.demand;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a forecast says of competencies.
 *
 * @param asOf the moment of what was known
 * @param baseDay the first day of the first quarter
 * @param definition where in the documentation the numbers are defined
 * @param items one a job (once more for each unit that asks for more) or initiative, competency and
 *     quarter; by quarter, jobs before initiatives, unless another order is asked for
 * @param nextCursor what to send as {@code cursor} for the next page; null at the end
 */
@Schema(name = "DemandNeedPage")
public record DemandNeedPage(
    UUID forecastId,
    Instant asOf,
    LocalDate baseDay,
    String definition,
    List<DemandNeedView> items,
    @Nullable String nextCursor) {

  static final String DEFINITION = "demand.md#training-and-hiring";

  static DemandNeedPage of(
      DemandForecastView forecast, List<DemandNeedView> items, @Nullable String next) {
    return new DemandNeedPage(
        forecast.id(), forecast.factsAsOf(), forecast.baseDay(), DEFINITION, items, next);
  }
}
