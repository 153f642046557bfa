package org.espalier.performance.recognition;

import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.platform.json.Checked;
import org.espalier.platform.problem.Faults;
import org.espalier.workforce.people.Employees;
import org.jspecify.annotations.Nullable;

/**
 * An award as clients send it.
 *
 * @param employeeExternalId to whom; or employeeId
 * @param employeeId to whom; or employeeExternalId
 * @param badgeExternalId which badge; or badgeId
 * @param badgeId which badge; or badgeExternalId
 * @param reason what for
 */
@Schema(name = "RecognitionInput")
public record RecognitionInput(
    @Size(max = 200) @Nullable String employeeExternalId,
    @Nullable UUID employeeId,
    @Size(max = 200) @Nullable String badgeExternalId,
    @Nullable UUID badgeId,
    @Size(max = 2000) @Nullable String reason)
    implements Checked {

  @Override
  public void check(Faults faults) {
    Employees.EITHER.check(employeeExternalId, employeeId, faults);
    BadgeRef.EITHER.check(badgeExternalId, badgeId, faults);
  }
}
