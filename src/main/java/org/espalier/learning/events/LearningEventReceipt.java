package org.espalier.learning.events;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What became of the events that were told.
 *
 * @param applied how many took effect
 * @param unchanged how many were told before
 * @param refused how many took no effect, for reasons given with each
 * @param results one an event, in the order in which they were sent
 */
@Schema(name = "LearningEventReceipt")
public record LearningEventReceipt(
    int applied, int unchanged, int refused, List<LearningEventResult> results) {

  static LearningEventReceipt of(List<LearningEventResult> results) {
    return new LearningEventReceipt(
        count(results, LearningEventOutcome.APPLIED),
        count(results, LearningEventOutcome.UNCHANGED),
        count(results, LearningEventOutcome.REFUSED),
        results);
  }

  private static int count(List<LearningEventResult> results, LearningEventOutcome outcome) {
    return (int) results.stream().filter(result -> result.outcome() == outcome).count();
  }
}
