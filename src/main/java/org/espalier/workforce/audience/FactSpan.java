package org.espalier.workforce.audience;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.espalier.platform.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * What held of a person for a time.
 *
 * @param facts what held
 * @param jobId the job
 * @param unitPath the unit and those above it, from the root down
 * @param since from when; null for as long as anything is known
 */
public record FactSpan(
    PersonFacts facts, @Nullable UUID jobId, List<UUID> unitPath, @Nullable Instant since) {

  static FactSpan of(Row row) throws SQLException {
    return new FactSpan(
        PersonFacts.of(row),
        row.uuidOrNull("job_id"),
        row.uuids("unit_path"),
        row.instantOrNull("since"));
  }

  /**
   * Since when somebody was in an audience without interruption up to the end of the last span.
   *
   * @param spans of one person, in order; at least one
   * @param day people hired later are not in any audience yet
   * @return null if the person is not in it at the end; the hire date, or {@link LocalDate#MIN}
   *     without one, if the person always was
   */
  public static @Nullable LocalDate inSince(
      Audience audience, List<FactSpan> spans, LocalDate day) {
    LocalDate hired = spans.getLast().facts().hireDate();
    if (hired != null && hired.isAfter(day)) {
      return null;
    }
    LocalDate since = null;
    for (int i = spans.size() - 1; i >= 0 && audience.holds(spans.get(i).facts()); i--) {
      Instant start = spans.get(i).since();
      since = start == null ? LocalDate.MIN : start.atOffset(ZoneOffset.UTC).toLocalDate();
    }
    return since == null || hired == null || !hired.isAfter(since) ? since : hired;
  }
}
