package org.espalier.plan.conversation;

import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.plan.plans.Side;
import org.espalier.platform.paging.Thing;
import org.espalier.platform.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * A comment on a plan.
 *
 * @param planId the plan
 * @param itemId the item that it is about, which may have been taken out since; null if it is about
 *     the whole plan
 * @param text what is said; null once it was deleted, or its author erased
 * @param side on whose side its author stood
 * @param createdAt when it was written
 * @param createdBy the subject of its author
 * @param editedAt when its author changed it last; null if it is as it was written
 */
@Schema(name = "PlanComment")
public record CommentView(
    UUID id,
    UUID planId,
    @Nullable UUID itemId,
    @Nullable String text,
    Side side,
    Instant createdAt,
    String createdBy,
    @Nullable Instant editedAt,
    int revision,
    Instant updatedAt,
    @Nullable Instant deletedAt)
    implements Thing {

  static CommentView of(Row row) throws SQLException {
    return new CommentView(
        row.uuid("id"),
        row.uuid("plan_id"),
        row.uuidOrNull("item_id"),
        row.textOrNull("text"),
        row.choice(Side.class, "side"),
        row.instant("created_at"),
        row.text("created_by"),
        row.instantOrNull("edited_at"),
        row.count("version"),
        row.instant("updated_at"),
        row.instantOrNull("deleted_at"));
  }
}
