package org.espalier.plan.optimum;

import java.util.Set;
import java.util.UUID;

/**
 * How somebody stands to activities.
 *
 * @param passed what the person passed, or an equivalent of it
 * @param running what is assigned to the person or booked by the person and has not ended
 */
public record LearningStanding(Set<UUID> passed, Set<UUID> running) {

  /** The activity as it is for this person. */
  public Candidate of(Candidate one) {
    if (passed.contains(one.id())) {
      return one.passed();
    }
    return running.contains(one.id()) ? one.barredBy(DraftRefusal.Reason.RUNNING) : one;
  }
}
