package org.espalier.learning.completions;

import java.sql.SQLException;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.platform.sql.Row;

/**
 * What the lessons that somebody finished amount to; they are articles, not activities, and no part
 * of the totals.
 *
 * @param finished how many, each version by itself
 * @param minutes how long they take
 */
@Schema(name = "FinishedLessons")
public record FinishedLessons(int finished, int minutes) {

  static FinishedLessons of(Row row) throws SQLException {
    return new FinishedLessons(row.count("lessons"), row.count("lesson_minutes"));
  }
}
