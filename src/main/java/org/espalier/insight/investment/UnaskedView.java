package org.espalier.insight.investment;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Learning that nobody's gap asked for.
 *
 * @param asOf the moment that the answer holds for
 * @param from the first day; null for all before
 * @param to the last day; null for all after
 * @param items one an activity and currency
 * @param nextCursor what to send as {@code cursor} for the next page; null at the end
 */
@Schema(name = "UnaskedLearningPage")
public record UnaskedView(
    String asOf,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    List<UnaskedRow> items,
    @Nullable String nextCursor) {}
