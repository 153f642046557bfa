package org.espalier.plan.groups;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.learning.catalogue.ActivityBrief;
import org.espalier.platform.json.Money;
import org.espalier.workforce.people.EmployeeBrief;
import org.jspecify.annotations.Nullable;

/**
 * Who is to learn what, by a proposal.
 *
 * @param line its number in the proposal, from 1
 * @param sessionId the first session with a free seat for it that the person can attend; null if
 *     the activity has none
 * @param startsAt when that session begins
 * @param covers what it covers of the person's gap; nothing for what only has to come first
 * @param after the lines of the same person that have to come first
 * @param hours how long it takes
 * @param cost what it costs: the session, else the activity
 * @param assignmentId what was made of it
 * @param enrolmentId the seat that was given with it
 * @param acceptedBy the subject of whoever accepted it
 */
@Schema(name = "GroupDraftLine")
public record GroupDraftLine(
    int line,
    EmployeeBrief employee,
    ActivityBrief activity,
    @Nullable UUID sessionId,
    @Nullable Instant startsAt,
    List<GroupDraftCover> covers,
    List<Integer> after,
    @Nullable BigDecimal hours,
    @Nullable Money cost,
    LineState state,
    @Nullable UUID assignmentId,
    @Nullable UUID enrolmentId,
    @Nullable Instant acceptedAt,
    @Nullable String acceptedBy) {

  /** The same without levels, for those who do not see the person's gaps. */
  GroupDraftLine withheld() {
    return new GroupDraftLine(
        line,
        employee,
        activity,
        sessionId,
        startsAt,
        covers.stream().map(GroupDraftCover::withheld).toList(),
        after,
        hours,
        cost,
        state,
        assignmentId,
        enrolmentId,
        acceptedAt,
        acceptedBy);
  }
}
