package org.espalier.insight.demand;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What two forecasts say differently.
 *
 * @param beforeId the first forecast
 * @param afterId the second one
 * @param sameInput true if both were made of the same
 * @param items one a job or initiative, competency and quarter by its first day
 * @param nextCursor what to send as {@code cursor} for the next page; null at the end
 */
@Schema(name = "DemandChangePage")
public record DemandChangePage(
    UUID beforeId,
    UUID afterId,
    boolean sameInput,
    List<DemandChangeView> items,
    @Nullable String nextCursor) {}
