package org.espalier.insight.investment;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What was spent on learning.
 *
 * @param asOf the moment that the answer holds for
 * @param groupBy by what it is told
 * @param from the first day; null for all before
 * @param to the last day; null for all after
 * @param window how long after the last completion people were measured again
 * @param minGroupSize the smallest group of which levels are told
 * @param items one a group and currency
 * @param nextCursor what to send as {@code cursor} for the next page; null at the end
 */
@Schema(name = "Investment")
public record InvestmentView(
    String asOf,
    InvestmentGrouping groupBy,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    String window,
    int minGroupSize,
    List<InvestmentRow> items,
    @Nullable String nextCursor) {}
