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
    Candidate known = passed.contains(one.id()) ? one.passed() : one;
    return running.contains(one.id()) ? known.barredBy(DraftRefusal.Reason.RUNNING) : known;
  }
}
