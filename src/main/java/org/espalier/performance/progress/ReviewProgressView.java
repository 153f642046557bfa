package org.espalier.performance.progress;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How far reviews are.
 *
 * @param asOf the moment that the answer holds for
 * @param history true: reviews can be asked about as they were, by asOf; people are where they are
 *     today
 * @param groupBy by what they are counted
 * @param items one a group, by name
 */
@Schema(name = "ReviewProgress")
public record ReviewProgressView(
    String asOf, boolean history, ReviewGrouping groupBy, List<ReviewProgressRow> items) {}
