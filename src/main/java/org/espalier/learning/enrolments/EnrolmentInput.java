package org.espalier.learning.enrolments;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.learning.sessions.Sessions;
import org.espalier.platform.json.Checked;
import org.espalier.platform.problem.FaultCode;
import org.espalier.platform.problem.Faults;
import org.espalier.platform.sync.SyncInput;
import org.espalier.workforce.people.Employees;
import org.jspecify.annotations.Nullable;

/**
 * An enrolment as clients send it.
 *
 * @param externalId its id in its source
 * @param source the system that it comes from
 * @param sessionExternalId in which session; or sessionId
 * @param sessionId in which session; or sessionExternalId
 * @param employeeExternalId who is to come; or employeeId
 * @param employeeId who is to come; or employeeExternalId
 * @param state how it stands, in files only; a seat or a place in the waitlist if absent
 * @param offerExpiresAt until when the seat is kept, with OFFERED
 * @param hours how long the person was there, with ATTENDED or PARTIAL
 * @param score what the person scored, with ATTENDED
 * @param passed whether the person passed, with ATTENDED; true if absent
 */
@Schema(name = "EnrolmentInput")
public record EnrolmentInput(
    @Size(max = 200) @Pattern(regexp = KEY, message = KEY_RULE) @Nullable String externalId,
    @Size(max = 60) @Pattern(regexp = KEY, message = KEY_RULE) @Nullable String source,
    @Size(max = 200) @Nullable String sessionExternalId,
    @Nullable UUID sessionId,
    @Size(max = 200) @Nullable String employeeExternalId,
    @Nullable UUID employeeId,
    @Nullable EnrolmentState state,
    @Nullable Instant offerExpiresAt,
    @PositiveOrZero @Nullable BigDecimal hours,
    @Nullable BigDecimal score,
    @Nullable Boolean passed)
    implements SyncInput, Named, Checked {

  @Override
  public @Nullable String system() {
    return source;
  }

  @Override
  public void check(Faults faults) {
    Sessions.EITHER.check(sessionExternalId, sessionId, faults);
    Employees.EITHER.check(employeeExternalId, employeeId, faults);
    if ((offerExpiresAt != null) != (state == EnrolmentState.OFFERED)) {
      faults.add("/offerExpiresAt", FaultCode.EXCLUSIVE, "This goes with OFFERED, and only so.");
    }
    if (attendance() == null ? hours != null || judged() : entry().judgesTheAbsent()) {
      faults.add("/state", FaultCode.EXCLUSIVE, "Hours and results go with who was there.");
    }
  }

  private boolean judged() {
    return score != null || passed != null;
  }

  /** Whether the person was there, if that is said. */
  @Nullable AttendanceStatus attendance() {
    return state == null
        ? null
        : switch (state) {
          case ATTENDED -> AttendanceStatus.ATTENDED;
          case PARTIAL -> AttendanceStatus.PARTIAL;
          case NO_SHOW -> AttendanceStatus.NO_SHOW;
          case ENROLLED, WAITLISTED, OFFERED, CANCELLED -> null;
        };
  }

  /** What it says of who was there. */
  AttendanceEntry entry() {
    AttendanceStatus status = attendance();
    if (status == null) {
      throw new IllegalStateException("nothing is said of attendance");
    }
    return new AttendanceEntry(employeeExternalId, employeeId, status, hours, score, passed);
  }
}
