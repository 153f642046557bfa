package org.espalier.learning.enrolments;

import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.platform.json.Checked;
import org.espalier.platform.problem.Faults;
import org.espalier.workforce.people.Employees;
import org.jspecify.annotations.Nullable;

/**
 * A wish to enrol somebody in a session.
 *
 * @param employeeExternalId who is to come; or employeeId
 * @param employeeId who is to come; or employeeExternalId
 * @param waivePrerequisites true to enrol the person without what the activity needs; for learning
 *     admins only
 */
@Schema(name = "EnrolmentRequest")
public record EnrolmentRequest(
    @Size(max = 200) @Nullable String employeeExternalId,
    @Nullable UUID employeeId,
    @Nullable Boolean waivePrerequisites)
    implements Named, Checked {

  @Override
  public void check(Faults faults) {
    Employees.EITHER.check(employeeExternalId, employeeId, faults);
  }

  boolean waives() {
    return Boolean.TRUE.equals(waivePrerequisites);
  }
}
