package org.espalier.plan.recommendations;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.espalier.learning.catalogue.ActivityBrief;
import org.espalier.learning.catalogue.Develops;
import org.espalier.learning.catalogue.Prerequisite;
import org.espalier.platform.json.JsonText;
import org.espalier.platform.json.Money;
import org.espalier.platform.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * An activity on offer that develops something that somebody lacks, or that such a one needs.
 *
 * @param languages others in which it is held
 * @param audience for whom it is, as an expression over people; for everybody if null
 * @param passed how often it was passed, by anybody
 * @param ended how often it was passed or failed
 * @param sessions how many sessions are still to come
 * @param starts when the next one with a free seat begins; null if there is none
 * @param seats how many seats are free; null without limit
 */
record Suggestion(
    ActivityBrief activity,
    @Nullable BigDecimal hours,
    @Nullable Money cost,
    @Nullable String language,
    List<String> languages,
    @Nullable String audience,
    List<Develops> develops,
    List<Prerequisite> prerequisites,
    int passed,
    int ended,
    int sessions,
    @Nullable Instant starts,
    @Nullable Integer seats) {

  UUID id() {
    return activity.id();
  }

  /** True if nothing but a session could be missing, and none has a seat. */
  boolean full() {
    return sessions > 0 && starts == null;
  }

  static Suggestion of(Row row) throws SQLException {
    return new Suggestion(
        ActivityBrief.of(row),
        row.numberOrNull("hours"),
        Money.of(row, "cost"),
        row.textOrNull("language"),
        JsonText.list(row.text("languages"), String.class),
        row.textOrNull("audience"),
        JsonText.list(row.text("develops"), Develops.class),
        JsonText.list(row.text("prerequisites"), Prerequisite.class),
        row.count("passed"),
        row.count("ended"),
        row.count("sessions"),
        row.instantOrNull("starts_at"),
        row.countOrNull("seats"));
  }
}
