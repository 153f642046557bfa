package org.espalier.knowledge.communities;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.platform.json.Checked;
import org.espalier.platform.problem.Faults;
import org.espalier.platform.sync.Status;
import org.espalier.platform.sync.SyncInput;
import org.espalier.workforce.people.Employees;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who comes to an event of a community, as clients send it: oneself to sign up.
 *
 * @param externalId its id in its source
 * @param source the system that it comes from
 * @param communityEventExternalId to which event; or communityEventId
 * @param communityEventId to which event; or communityEventExternalId
 * @param employeeExternalId who; or employeeId
 * @param employeeId who; or employeeExternalId
 * @param state programs say it of those who signed up elsewhere; else all begin SIGNED_UP
 * @param status whether it counts
 */
@Schema(name = "CommunityEventAttendeeInput")
public record AttendeeInput(
    @Size(max = 200) @Pattern(regexp = KEY, message = KEY_RULE) @Nullable String externalId,
    @Size(max = 60) @Pattern(regexp = KEY, message = KEY_RULE) @Nullable String source,
    @Size(max = 200) @Nullable String communityEventExternalId,
    @Nullable UUID communityEventId,
    @Size(max = 200) @Nullable String employeeExternalId,
    @Nullable UUID employeeId,
    @Nullable AttendeeState state,
    @Nullable Status status)
    implements SyncInput, Checked {

  @Override
  public @Nullable String system() {
    return source;
  }

  @Override
  public void check(Faults faults) {
    MeetingInput.EITHER.check(communityEventExternalId, communityEventId, faults);
    Employees.EITHER.check(employeeExternalId, employeeId, faults);
  }
}
