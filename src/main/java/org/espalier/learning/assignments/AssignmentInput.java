package org.espalier.learning.assignments;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.learning.catalogue.ActivityRef;
import org.espalier.platform.json.Checked;
import org.espalier.platform.problem.Faults;
import org.espalier.platform.sync.SyncInput;
import org.espalier.workforce.people.Employees;
import org.jspecify.annotations.Nullable;

/**
 * An assignment as clients send it.
 *
 * @param externalId its id in its source
 * @param source the system that it comes from
 * @param employeeExternalId who is to learn; or employeeId
 * @param employeeId who is to learn; or employeeExternalId
 * @param activityExternalId what is to be done; or activityId
 * @param activityId what is to be done; or activityExternalId
 * @param origin where it comes from; by the caller's relation to the person if absent
 * @param mandatory true if it must be done
 * @param due until when
 * @param state absent: a new one is ASSIGNED, a known one stays what it is
 * @param note what to tell the person
 */
@Schema(name = "AssignmentInput")
public record AssignmentInput(
    @Size(max = 200) @Pattern(regexp = KEY, message = KEY_RULE) @Nullable String externalId,
    @Size(max = 60) @Pattern(regexp = KEY, message = KEY_RULE) @Nullable String source,
    @Size(max = 200) @Nullable String employeeExternalId,
    @Nullable UUID employeeId,
    @Size(max = 200) @Nullable String activityExternalId,
    @Nullable UUID activityId,
    @Nullable AssignmentOrigin origin,
    @Nullable Boolean mandatory,
    @Nullable LocalDate due,
    @Nullable AssignmentState state,
    @Size(max = 4000) @Nullable String note)
    implements SyncInput, Checked {

  @Override
  public @Nullable String system() {
    return source;
  }

  @Override
  public void check(Faults faults) {
    Employees.EITHER.check(employeeExternalId, employeeId, faults);
    ActivityRef.EITHER.check(activityExternalId, activityId, faults);
  }

  /** An assignment that another system tells of. */
  static AssignmentInput of(
      Assignments.Pair pair, String source, String externalId, AssignmentState state) {
    return new AssignmentInput(
        externalId,
        source,
        null,
        pair.employee(),
        null,
        pair.activity(),
        null,
        null,
        null,
        state,
        null);
  }

  /** The same in another state. */
  AssignmentInput in(AssignmentState other) {
    return new AssignmentInput(
        externalId,
        source,
        employeeExternalId,
        employeeId,
        activityExternalId,
        activityId,
        origin,
        mandatory,
        due,
        other,
        note);
  }
}
