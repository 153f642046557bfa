package org.espalier.insight.strategy;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Initiatives, and who there is for them.
 *
 * @param asOf the moment that the answer holds for
 * @param complete true if everybody was counted, false for those alone whom the caller sees
 * @param within how many levels of the scale those lack at most who could
 * @param definition where in the documentation the numbers are defined
 * @param items one an initiative
 * @param nextCursor what to send as {@code cursor} for the next page; null at the end
 */
@Schema(name = "StrategyPage")
public record StrategyPage(
    String asOf,
    boolean complete,
    int within,
    String definition,
    List<StrategyInitiative> items,
    @Nullable String nextCursor) {

  static final String DEFINITION = "insight.md#the-strategy";
}
