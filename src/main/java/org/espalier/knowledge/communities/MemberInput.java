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
 * A member of a community as clients send it: oneself to join, somebody else to invite.
 *
 * @param externalId its id in its source
 * @param source the system that it comes from
 * @param communityExternalId of which community; or communityId
 * @param communityId of which community; or communityExternalId
 * @param employeeExternalId who; or employeeId
 * @param employeeId who; or employeeExternalId
 * @param role what the member may do; MEMBER if absent. Moderators make moderators
 * @param state programs say it of those who joined elsewhere; else it follows from who sends it
 * @param status whether it is in use
 */
@Schema(name = "CommunityMemberInput")
public record MemberInput(
    @Size(max = 200) @Pattern(regexp = KEY, message = KEY_RULE) @Nullable String externalId,
    @Size(max = 60) @Pattern(regexp = KEY, message = KEY_RULE) @Nullable String source,
    @Size(max = 200) @Nullable String communityExternalId,
    @Nullable UUID communityId,
    @Size(max = 200) @Nullable String employeeExternalId,
    @Nullable UUID employeeId,
    @Nullable MemberRole role,
    @Nullable MemberState state,
    @Nullable Status status)
    implements SyncInput, Checked {

  @Override
  public @Nullable String system() {
    return source;
  }

  MemberRole usualRole() {
    return role == null ? MemberRole.MEMBER : role;
  }

  @Override
  public void check(Faults faults) {
    CommunityRef.EITHER.check(communityExternalId, communityId, faults);
    Employees.EITHER.check(employeeExternalId, employeeId, faults);
  }
}
