package org.espalier.insight.investment;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Gaps that nobody's learning serves.
 *
 * @param asOf the moment that the answer holds for
 * @param minGroupSize the smallest group of which more than its size is told
 * @param items one a competency
 * @param nextCursor what to send as {@code cursor} for the next page; null at the end
 */
@Schema(name = "UnservedGapPage")
public record UnservedView(
    String asOf, int minGroupSize, List<UnservedRow> items, @Nullable String nextCursor) {}
