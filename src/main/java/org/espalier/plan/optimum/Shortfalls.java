package org.espalier.plan.optimum;

import java.math.BigDecimal;
import java.util.UUID;
import org.espalier.gap.GapItem;
import org.jspecify.annotations.Nullable;

/** Tells why gaps of a learner stay open. */
public final class Shortfalls {

  private final Learner learner;
  private final Reach unlimited;

  /** The shortfalls of a learner. */
  public Shortfalls(Learner learner) {
    this.learner = learner;
    this.unlimited = Reach.of(learner, _ -> true);
  }

  /** Why a gap stays open at a level; null if it does not. */
  public @Nullable Why why(GapItem gap, BigDecimal reached) {
    if (reached.compareTo(gap.required()) >= 0) {
      return null;
    }
    UUID competency = gap.competency().id();
    BigDecimal taught = learner.catalogue().taught(competency);
    if (taught == null || taught.compareTo(reached) <= 0) {
      return Why.NOT_IN_CATALOGUE;
    }
    BigDecimal reachable = unlimited.level(competency);
    if (reachable != null && reachable.compareTo(reached) > 0) {
      return Why.OVER_LIMIT;
    }
    return learner.catalogue().all().stream()
            .anyMatch(one -> one.usable() && leads(one, competency, reached))
        ? Why.PREREQUISITES_MISSING
        : Why.NOT_AVAILABLE;
  }

  /**
   * The level beyond which nothing in the catalogue teaches what a gap asks for; null if all is
   * taught.
   */
  public @Nullable BigDecimal untaught(GapItem gap) {
    BigDecimal begin = Learner.begin(gap);
    BigDecimal taught = learner.catalogue().taught(gap.competency().id());
    BigDecimal beyond = taught == null ? begin : taught.max(begin);
    return beyond.compareTo(gap.required()) < 0 ? beyond : null;
  }

  private static boolean leads(Candidate one, UUID competency, BigDecimal beyond) {
    var developed = one.developing(competency);
    return developed != null && developed.toLevel().compareTo(beyond) > 0;
  }
}
