package org.espalier.performance.recognition;

import java.sql.SQLException;
import java.util.UUID;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sql.Row;
import org.espalier.platform.sync.EitherId;
import org.espalier.platform.sync.Lookup;

/**
 * A badge as awards refer to it.
 *
 * @param byHand true if people award it
 */
record BadgeRef(UUID id, int points, boolean byHand) implements Lookup.Found {

  static final EitherId<BadgeRef> EITHER =
      new EitherId<>(
          "badge",
          by("b.external_id", "b.external_id = any(:keys)"),
          by("b.id::text", "b.id = any(:keys::uuid[])"));

  private static Lookup<BadgeRef> by(String key, String condition) {
    Query query =
        Query.of(
            "select "
                + key
                + " as external_id, b.source, b.id, b.points, b.active and b.awarded_for = 'HAND' as by_hand"
                + " from badge b where b.tenant_id = :tenant and "
                + condition
                + " and b.deleted_at is null");
    return new Lookup<>("badge", "badge", query, BadgeRef::of);
  }

  private static BadgeRef of(Row row) throws SQLException {
    return new BadgeRef(row.uuid("id"), row.count("points"), row.flag("by_hand"));
  }
}
