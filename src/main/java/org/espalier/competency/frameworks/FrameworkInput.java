package org.espalier.competency.frameworks;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.platform.json.Checked;
import org.espalier.platform.problem.FaultCode;
import org.espalier.platform.problem.Faults;
import org.espalier.platform.sync.Status;
import org.espalier.platform.sync.SyncInput;
import org.jspecify.annotations.Nullable;

/**
 * A framework as clients send it.
 *
 * @param externalId its id in its source
 * @param source the system that it comes from
 * @param name what people call it
 * @param version which version of it this is
 * @param scaleExternalId the scale of its levels
 * @param state absent: a new framework is a draft, a known one stays what it is
 * @param resolutionPolicy how evidence becomes a proficiency; LATEST if absent
 * @param sourcePriority for SOURCE_PRIORITY: the sources that count, the most trusted first
 * @param newestPercent for DECAYING_AVERAGE: the share of the newest evidence, 65 if absent
 * @param selfCounts true if self-assessments count
 * @param feedbackCounts true if levels that people see in each other's work, and say in feedback
 *     that the person may see, become evidence (source PEER)
 * @param lessonEvidence as what lessons that people finished become evidence of the levels up to
 *     which they help; absent: they become none
 * @param sourceUri where it was published
 * @param status whether it is in use
 */
@Schema(name = "FrameworkInput")
public record FrameworkInput(
    @Size(max = 200) @Pattern(regexp = KEY, message = KEY_RULE) @Nullable String externalId,
    @Size(max = 60) @Pattern(regexp = KEY, message = KEY_RULE) @Nullable String source,
    @NotBlank @Size(max = 200) String name,
    @Size(max = 60) @Nullable String version,
    @NotBlank @Size(max = 200) String scaleExternalId,
    @Nullable FrameworkState state,
    @Nullable ResolutionPolicy resolutionPolicy,
    @Size(max = 9) @Nullable List<@NotNull EvidenceSource> sourcePriority,
    @Positive @DecimalMax("100") @Nullable BigDecimal newestPercent,
    @Nullable Boolean selfCounts,
    @Nullable Boolean feedbackCounts,
    @Nullable LessonEvidence lessonEvidence,
    @Size(max = 2000) @Nullable String sourceUri,
    @Nullable Status status)
    implements SyncInput, Checked {

  private static final BigDecimal USUAL_PERCENT = BigDecimal.valueOf(65);

  @Override
  public @Nullable String system() {
    return source;
  }

  @Override
  public void check(Faults faults) {
    boolean listed = sourcePriority != null && !sourcePriority.isEmpty();
    if (policy() == ResolutionPolicy.SOURCE_PRIORITY && !listed) {
      faults.add(
          "/sourcePriority", FaultCode.EXCLUSIVE, "SOURCE_PRIORITY needs the sources that count.");
    }
  }

  /** The same in another state. */
  FrameworkInput in(FrameworkState other) {
    return new FrameworkInput(
        externalId,
        source,
        name,
        version,
        scaleExternalId,
        other,
        resolutionPolicy,
        sourcePriority,
        newestPercent,
        selfCounts,
        feedbackCounts,
        lessonEvidence,
        sourceUri,
        status);
  }

  ResolutionPolicy policy() {
    return resolutionPolicy == null ? ResolutionPolicy.LATEST : resolutionPolicy;
  }

  List<EvidenceSource> priority() {
    return sourcePriority == null ? List.of() : sourcePriority;
  }

  /** The newest evidence's share, from 0 (exclusive) to 1. */
  BigDecimal newestShare() {
    return (newestPercent == null ? USUAL_PERCENT : newestPercent).movePointLeft(2);
  }
}
