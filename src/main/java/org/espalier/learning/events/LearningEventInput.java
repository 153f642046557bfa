package org.espalier.learning.events;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.learning.catalogue.ActivityRef;
import org.espalier.platform.problem.FaultCode;
import org.espalier.platform.problem.Faults;
import org.espalier.platform.sync.SyncInput;
import org.espalier.workforce.people.Employees;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened in a learning system.
 *
 * @param externalId the event's id in its source
 * @param source the system that tells it
 * @param type what happened
 * @param employeeExternalId to whom; or employeeId
 * @param employeeId to whom; or employeeExternalId
 * @param activityExternalId with what; or activityId
 * @param activityId with what; or activityExternalId
 * @param at when; now if absent
 * @param score what was reached, with COMPLETED and FAILED
 * @param progress the share that is done, from 0 to 1, with PROGRESSED
 * @param hours how long it took, with COMPLETED and FAILED; as the catalogue says if absent
 */
@Schema(name = "LearningEventInput")
public record LearningEventInput(
    @NotBlank @Size(max = 200) @Pattern(regexp = KEY, message = KEY_RULE) String externalId,
    @Size(max = 60) @Pattern(regexp = KEY, message = KEY_RULE) @Nullable String source,
    @NotNull LearningEventType type,
    @Size(max = 200) @Nullable String employeeExternalId,
    @Nullable UUID employeeId,
    @Size(max = 200) @Nullable String activityExternalId,
    @Nullable UUID activityId,
    @Nullable Instant at,
    @Nullable BigDecimal score,
    @PositiveOrZero @DecimalMax("1") @Nullable BigDecimal progress,
    @PositiveOrZero @Nullable BigDecimal hours)
    implements SyncInput {

  @Override
  public @Nullable String system() {
    return source;
  }

  /** Where it comes from. */
  String from() {
    return source == null ? DEFAULT_SOURCE : source;
  }

  /** True if it ends what was begun, well or not. */
  boolean ends() {
    return type == LearningEventType.COMPLETED || type == LearningEventType.FAILED;
  }

  /** True if it tells of learning that goes on. */
  boolean goesOn() {
    return type == LearningEventType.STARTED || type == LearningEventType.PROGRESSED;
  }

  /** How far the person is, in whole percent; null if nothing is said of it. */
  @Nullable Integer percent() {
    return progress == null
        ? null
        : progress.movePointRight(2).setScale(0, RoundingMode.DOWN).intValueExact();
  }

  void check(String at, Faults faults) {
    Employees.EITHER.check(at, employeeExternalId, employeeId, faults);
    ActivityRef.EITHER.check(at, activityExternalId, activityId, faults);
    if (type != null && !ends() && (score != null || hours != null)) {
      faults.add(
          at + (score != null ? "/score" : "/hours"),
          FaultCode.EXCLUSIVE,
          "Only what is completed or failed has score and hours.");
    }
    if (type != null && type != LearningEventType.PROGRESSED && progress != null) {
      faults.add(at + "/progress", FaultCode.EXCLUSIVE, "Only PROGRESSED has progress.");
    }
  }
}
