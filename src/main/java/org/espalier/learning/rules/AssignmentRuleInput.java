package org.espalier.learning.rules;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.learning.certifications.CertificationInput;
import org.espalier.platform.json.Checked;
import org.espalier.platform.problem.FaultCode;
import org.espalier.platform.problem.Faults;
import org.espalier.platform.sync.Status;
import org.espalier.platform.sync.SyncInput;
import org.espalier.workforce.audience.Audience;
import org.jspecify.annotations.Nullable;

/**
 * A rule as clients send it. Lengths of time are those of ISO 8601 in whole days.
 *
 * @param externalId its id in its source
 * @param source the system that it comes from
 * @param name what people call it
 * @param description what it is for
 * @param audience who is to learn: a filter over people
 * @param activityExternalId what is to be done; a program for several things
 * @param mandatory whether it has to be done; true if absent
 * @param dueOn the day by which it is due
 * @param dueAfterHire how long after the hire it is due; where none is known it counts like
 *     dueAfterAssignment
 * @param dueAfterAssignment how long after coming into the audience it is due, or after the rule
 *     was made or became valid if that was later
 * @param validFrom the first day on which it assigns; at once if absent
 * @param validTo the last day on which it assigns; for good if absent
 * @param status whether it is in force
 */
@Schema(name = "AssignmentRuleInput")
public record AssignmentRuleInput(
    @Size(max = 200) @Pattern(regexp = KEY, message = KEY_RULE) @Nullable String externalId,
    @Size(max = 60) @Pattern(regexp = KEY, message = KEY_RULE) @Nullable String source,
    @NotBlank @Size(max = 500) String name,
    @Size(max = 10000) @Nullable String description,
    @NotBlank @Size(max = Audience.LONGEST) String audience,
    @NotNull @Size(max = 200) String activityExternalId,
    @Nullable Boolean mandatory,
    @Nullable LocalDate dueOn,
    @Size(max = 20)
        @Pattern(regexp = CertificationInput.PERIOD, message = CertificationInput.PERIOD_RULE)
        @Nullable String dueAfterHire,
    @Size(max = 20)
        @Pattern(regexp = CertificationInput.PERIOD, message = CertificationInput.PERIOD_RULE)
        @Nullable String dueAfterAssignment,
    @Nullable LocalDate validFrom,
    @Nullable LocalDate validTo,
    @Nullable Status status)
    implements SyncInput, Checked {

  @Override
  public @Nullable String system() {
    return source;
  }

  boolean binding() {
    return !Boolean.FALSE.equals(mandatory);
  }

  @Override
  public void check(Faults faults) {
    if (Stream.of(dueOn, dueAfterHire, dueAfterAssignment).filter(Objects::nonNull).count() > 1) {
      faults.add(
          "/dueOn", FaultCode.EXCLUSIVE, "Give one of dueOn, dueAfterHire and dueAfterAssignment.");
    }
    if (validFrom != null && validTo != null && validTo.isBefore(validFrom)) {
      faults.add("/validTo", FaultCode.DATES_REVERSED, "This must not be before validFrom.");
    }
  }
}
