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
 * What somebody said in a community.
 *
 * @param communityId where
 * @param author who
 * @param parentId the topic that it replies to; null for a topic
 * @param title the topic in one line; null for a reply
 * @param text what was said, as plain text or Markdown; whoever shows it makes it safe
 * @param replies how many posts reply to it
 * @param pinned true for what is to stand above the others
 * @param locked true for a topic that takes no more replies
 * @param removedAt when a moderator took the words away; null if nobody did
 * @param removalReason why
 */
@Schema(name = "CommunityPost")
public record PostView(
    UUID id,
    String externalId,
    String source,
    UUID communityId,
    String communityExternalId,
    EmployeeBrief author,
    @Nullable UUID parentId,
    @Nullable String parentExternalId,
    @Nullable String title,
    String text,
    int replies,
    boolean pinned,
    boolean locked,
    @Nullable Instant removedAt,
    @Nullable String removalReason,
    Status status,
    int revision,
    Instant createdAt,
    Instant updatedAt,
    @Nullable Instant deletedAt)
    implements Thing {

  static PostView of(Row row) throws SQLException {
    return new PostView(
        row.uuid("id"),
        row.text("external_id"),
        row.text("source"),
        row.uuid("community_id"),
        row.text("community_external_id"),
        EmployeeBrief.of(row, "author"),
        row.uuidOrNull("parent_id"),
        row.textOrNull("parent_external_id"),
        row.textOrNull("title"),
        row.text("text"),
        row.count("replies"),
        row.flag("pinned"),
        row.flag("locked"),
        row.instantOrNull("removed_at"),
        row.textOrNull("removal_reason"),
        Status.of(row.flag("active")),
        row.count("version"),
        row.instant("created_at"),
        row.instant("updated_at"),
        row.instantOrNull("deleted_at"));
  }
}
