package org.espalier.learning.enrolments;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Whether one person was in a session.
 *
 * @param employeeExternalId who; or employeeId
 * @param employeeId who; or employeeExternalId
 * @param status whether the person was there
 * @param hours how long the person was there; as the catalogue says if absent
 * @param score what the person scored, in the activity's unit; with ATTENDED only
 * @param passed false if the person failed; with ATTENDED only, and then true if absent
 */
@Schema(name = "AttendanceEntry")
public record AttendanceEntry(
    @Size(max = 200) @Nullable String employeeExternalId,
    @Nullable UUID employeeId,
    @NotNull AttendanceStatus status,
    @PositiveOrZero @Nullable BigDecimal hours,
    @Nullable BigDecimal score,
    @Nullable Boolean passed)
    implements Named {

  /** True if it says how somebody did who was not there to the end. */
  boolean judgesTheAbsent() {
    return status != AttendanceStatus.ATTENDED && (score != null || passed != null);
  }

  /** Whether the person passed; null for who was not there. */
  @Nullable Boolean outcome() {
    return status == AttendanceStatus.ATTENDED ? passed == null || passed : null;
  }
}
