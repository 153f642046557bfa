package org.espalier.learning.catalogue;

import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.platform.json.JsonText;
import org.espalier.platform.paging.WrittenOnce;
import org.espalier.platform.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * The content of an activity, as it was from one change to the next. Never changes itself.
 *
 * @param number the revision of the activity from which on it held; completions name a revision
 * @param edition of the content: those who completed an earlier one have to learn anew
 * @param recertifies true if it is another edition than the one before: what was certified by
 *     earlier versions has to be certified anew
 * @param content what the activity was
 * @param madeAt since when it held
 */
@Schema(name = "ActivityVersion")
public record ActivityVersionView(
    UUID id,
    UUID activityId,
    int number,
    @Nullable String edition,
    boolean recertifies,
    ActivityContent content,
    Instant madeAt,
    String madeBy)
    implements WrittenOnce {

  static ActivityVersionView of(Row row) throws SQLException {
    return new ActivityVersionView(
        row.uuid("id"),
        row.uuid("activity_id"),
        row.count("number"),
        row.textOrNull("edition"),
        row.flag("recertifies"),
        JsonText.read(row.text("content"), ActivityContent.class),
        row.instant("made_at"),
        row.text("made_by"));
  }
}
