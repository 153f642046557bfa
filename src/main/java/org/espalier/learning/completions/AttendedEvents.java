package org.espalier.learning.completions;

import java.sql.SQLException;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.platform.sql.Row;

/**
 * What the events of communities that somebody was at amount to; they are no part of the totals.
 *
 * @param attended how many
 * @param minutes how long they took
 */
@Schema(name = "AttendedEvents")
public record AttendedEvents(int attended, int minutes) {

  static AttendedEvents of(Row row) throws SQLException {
    return new AttendedEvents(row.count("events"), row.count("event_minutes"));
  }
}
