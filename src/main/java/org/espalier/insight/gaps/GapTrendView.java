package org.espalier.insight.gaps;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.gap.cases.Protection;
import org.jspecify.annotations.Nullable;

/**
 * Gaps over time.
 *
 * @param from the first day
 * @param to the last day at the latest
 * @param every how far days are apart
 * @param definition where in the documentation the numbers are defined
 * @param protection how the numbers are protected; null where they are exact
 * @param complete false if some days are not worked out yet: asked again, it goes on with them
 * @param points those days that are, in their order
 */
@Schema(name = "GapTrend")
public record GapTrendView(
    LocalDate from,
    LocalDate to,
    String every,
    String definition,
    @Nullable Protection protection,
    boolean complete,
    List<GapTrendPoint> points) {}
