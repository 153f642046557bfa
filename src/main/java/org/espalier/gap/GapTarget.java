package org.espalier.gap;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.workforce.jobs.JobBrief;
import org.jspecify.annotations.Nullable;

/**
 * What a person is compared with.
 *
 * @param type what kind of target it is
 * @param job the job; null if the person has none
 */
@Schema(name = "GapTarget")
public record GapTarget(Type type, @Nullable JobBrief job) {

  /** What a person can be compared with. */
  @Schema(
      name = "GapTargetType",
      description = "The own job with everything that holds there, or another job.")
  public enum Type {
    CURRENT_JOB,
    JOB
  }
}
