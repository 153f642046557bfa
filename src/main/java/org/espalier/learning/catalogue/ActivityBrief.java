package org.espalier.learning.catalogue;

import java.sql.SQLException;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.platform.sql.Row;

/** An activity, as far as its mention elsewhere needs it. */
@Schema(name = "ActivityBrief")
public record ActivityBrief(UUID id, String externalId, String title, ActivityType type) {

  /** The columns id, external_id, title and type. */
  public static ActivityBrief of(Row row) throws SQLException {
    return new ActivityBrief(
        row.uuid("id"),
        row.text("external_id"),
        row.text("title"),
        row.choice(ActivityType.class, "type"));
  }
}
