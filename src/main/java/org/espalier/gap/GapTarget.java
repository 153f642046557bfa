package org.espalier.gap;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.competency.initiatives.InitiativeBrief;
import org.espalier.workforce.jobs.JobBrief;
import org.jspecify.annotations.Nullable;

/**
 * What a person is compared with.
 *
 * @param type what kind of target it is
 * @param job the job; null if the person has none, and for an initiative
 * @param initiative the strategic initiative; null for a job
 */
@Schema(name = "GapTarget")
public record GapTarget(Type type, @Nullable JobBrief job, @Nullable InitiativeBrief initiative) {

  /** What a person can be compared with. */
  @Schema(
      name = "GapTargetType",
      description =
          "The own job with everything that holds there, another job, or what a strategic initiative asks for.")
  public enum Type {
    CURRENT_JOB,
    JOB,
    INITIATIVE
  }
}
