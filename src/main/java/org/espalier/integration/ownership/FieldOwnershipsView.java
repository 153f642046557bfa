package org.espalier.integration.ownership;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.platform.json.JsonText;
import org.espalier.platform.paging.Revised;
import org.espalier.platform.sql.Row;
import org.espalier.platform.sync.Ownership;
import org.jspecify.annotations.Nullable;

/**
 * Who has the say of what.
 *
 * @param ownerships one for each kind, owner and source of things
 * @param revision 0 as long as nobody has
 * @param updatedAt when it was said
 * @param updatedBy who said it
 */
@Schema(name = "FieldOwnerships")
record FieldOwnershipsView(
    List<Ownership> ownerships,
    int revision,
    @Nullable Instant updatedAt,
    @Nullable String updatedBy)
    implements Revised {

  /** What holds for a tenant that did not say. */
  static final FieldOwnershipsView NONE = new FieldOwnershipsView(List.of(), 0, null, null);

  static FieldOwnershipsView of(Row row) throws SQLException {
    return new FieldOwnershipsView(
        JsonText.list(row.text("ownerships"), Ownership.class),
        row.count("version"),
        row.instant("updated_at"),
        row.text("updated_by"));
  }

  /** The same with these alone. */
  FieldOwnershipsView only(List<Ownership> some) {
    return new FieldOwnershipsView(some, revision, updatedAt, updatedBy);
  }

  /** There is one of a tenant, from its beginning. */
  static UUID id(String tenant) {
    return UUID.nameUUIDFromBytes(("field-ownerships " + tenant).getBytes(StandardCharsets.UTF_8));
  }
}
