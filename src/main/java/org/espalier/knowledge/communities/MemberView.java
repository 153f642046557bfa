package org.espalier.knowledge.communities;

import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.platform.paging.Thing;
import org.espalier.platform.sql.Row;
import org.espalier.platform.sync.Status;
import org.espalier.workforce.people.EmployeeBrief;
import org.jspecify.annotations.Nullable;

/**
 * How somebody stands to a community.
 *
 * @param communityId to which
 * @param employee who
 * @param role what the member may do
 * @param state whether one has joined
 */
@Schema(name = "CommunityMember")
public record MemberView(
    UUID id,
    String externalId,
    String source,
    UUID communityId,
    String communityExternalId,
    EmployeeBrief employee,
    MemberRole role,
    MemberState state,
    Status status,
    int revision,
    Instant createdAt,
    Instant updatedAt,
    @Nullable Instant deletedAt)
    implements Thing {

  static MemberView of(Row row) throws SQLException {
    return new MemberView(
        row.uuid("id"),
        row.text("external_id"),
        row.text("source"),
        row.uuid("community_id"),
        row.text("community_external_id"),
        EmployeeBrief.of(row, "employee"),
        row.choice(MemberRole.class, "role"),
        row.choice(MemberState.class, "state"),
        Status.of(row.flag("active")),
        row.count("version"),
        row.instant("created_at"),
        row.instant("updated_at"),
        row.instantOrNull("deleted_at"));
  }
}
