package org.espalier.plan.optimum;

import java.util.HashMap;
import java.util.Map;
import org.espalier.workforce.audience.Audience;
import org.espalier.workforce.audience.PersonFacts;
import org.jspecify.annotations.Nullable;

/** Tells whether people belong to audiences; each audience is read once. */
public final class AudienceGate {

  private final Map<String, Audience> read = new HashMap<>();

  /** True if an audience is everybody or has the person in it. */
  public boolean admits(@Nullable String audience, @Nullable PersonFacts person) {
    return audience == null
        || (person != null && read.computeIfAbsent(audience, Audience::of).holds(person));
  }

  /** The same activity, barred if the person does not belong to its audience. */
  public Candidate admitted(Candidate candidate, @Nullable PersonFacts person) {
    return candidate.barred() != null || admits(candidate.audience(), person)
        ? candidate
        : candidate.barredBy(DraftRefusal.Reason.OUT_OF_AUDIENCE);
  }
}
