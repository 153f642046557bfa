package org.espalier.insight.demand;

import java.sql.SQLException;
import java.util.UUID;
import org.espalier.platform.sql.Row;
import org.jspecify.annotations.Nullable;

/** A job with how many people have it. */
record KnownJob(UUID id, String externalId, @Nullable UUID family, int heads) {

  static KnownJob of(Row row) throws SQLException {
    return new KnownJob(
        row.uuid("job_id"),
        row.text("external_id"),
        row.uuidOrNull("job_family_id"),
        row.count("heads"));
  }
}
