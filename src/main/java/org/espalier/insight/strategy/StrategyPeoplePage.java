package org.espalier.insight.strategy;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.platform.problem.CommonProblem;
import org.jspecify.annotations.Nullable;

/**
 * A page of the people who there are for an initiative.
 *
 * @param asOf the moment that the answer holds for
 * @param items one a person
 * @param nextCursor what to send as {@code cursor} for the next page; null at the end
 */
@Schema(name = "StrategyPeoplePage")
public record StrategyPeoplePage(
    String asOf, List<StrategyPerson> items, @Nullable String nextCursor) {

  static StrategyPeoplePage of(String asOf, List<StrategyPerson> found, int limit) {
    boolean more = found.size() > limit;
    List<StrategyPerson> items = more ? found.subList(0, limit) : found;
    return new StrategyPeoplePage(
        asOf, items, more ? items.getLast().employee().id().toString() : null);
  }

  /**
   * The person with whom a page ended.
   *
   * @throws org.espalier.platform.problem.ProblemException INVALID_CURSOR
   */
  static @Nullable UUID place(@Nullable String cursor) {
    try {
      return cursor == null ? null : UUID.fromString(cursor);
    } catch (IllegalArgumentException e) {
      throw CommonProblem.INVALID_CURSOR.because("The cursor was not made by this list.");
    }
  }
}
