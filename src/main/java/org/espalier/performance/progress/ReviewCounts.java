package org.espalier.performance.progress;

import java.sql.SQLException;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.platform.sql.Row;

/**
 * How many reviews are in each state.
 *
 * @param draft made by a launch and not begun
 * @param self the person answers
 * @param manager the manager does
 * @param calibration compared with others
 * @param shared the person sees it
 * @param signed the person has signed it
 */
@Schema(name = "ReviewCounts")
public record ReviewCounts(
    long draft, long self, long manager, long calibration, long shared, long signed) {

  static ReviewCounts of(Row row) throws SQLException {
    return new ReviewCounts(
        row.longCount("draft"),
        row.longCount("self"),
        row.longCount("manager"),
        row.longCount("calibration"),
        row.longCount("shared"),
        row.longCount("signed"));
  }
}
