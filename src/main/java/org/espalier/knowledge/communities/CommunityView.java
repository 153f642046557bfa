package org.espalier.knowledge.communities;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.knowledge.topics.Topic;
import org.espalier.platform.json.JsonText;
import org.espalier.platform.paging.Thing;
import org.espalier.platform.sql.Row;
import org.espalier.platform.sync.Status;
import org.jspecify.annotations.Nullable;

/**
 * Where those meet who do the same work.
 *
 * @param name what it is called
 * @param description what it is about
 * @param access who joins it
 * @param topics the competencies that its members practise
 * @param members how many have joined
 * @param posts how many posts there are, replies included
 */
@Schema(name = "Community")
public record CommunityView(
    UUID id,
    String externalId,
    String source,
    String name,
    @Nullable String description,
    CommunityAccess access,
    List<Topic> topics,
    int members,
    int posts,
    Status status,
    int revision,
    Instant createdAt,
    Instant updatedAt,
    @Nullable Instant deletedAt)
    implements Thing {

  static CommunityView of(Row row) throws SQLException {
    return new CommunityView(
        row.uuid("id"),
        row.text("external_id"),
        row.text("source"),
        row.text("name"),
        row.textOrNull("description"),
        row.choice(CommunityAccess.class, "access"),
        JsonText.list(row.text("topics"), Topic.class),
        row.count("members"),
        row.count("posts"),
        Status.of(row.flag("active")),
        row.count("version"),
        row.instant("created_at"),
        row.instant("updated_at"),
        row.instantOrNull("deleted_at"));
  }
}
