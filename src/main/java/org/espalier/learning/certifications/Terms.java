package org.espalier.learning.certifications;

import java.sql.SQLException;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.UUID;
import org.espalier.platform.sql.Row;
import org.espalier.workforce.audience.Audience;
import org.jspecify.annotations.Nullable;

/**
 * What a certification, or a rule that makes learning mandatory, said at a moment.
 *
 * @param audience who had to hold it; null for nobody
 * @param editionSince since when its edition is the present one; null if it is the first
 */
record Terms(
    Obligation obligation,
    UUID activityId,
    @Nullable UUID renewalActivityId,
    RenewalMode mode,
    @Nullable Period validity,
    @Nullable LocalDate anchor,
    Period window,
    Period grace,
    @Nullable Audience audience,
    @Nullable LocalDate requiredFrom,
    Deadline deadline,
    @Nullable LocalDate editionSince,
    Period transition) {

  static Terms of(Row row) throws SQLException {
    String validity = row.textOrNull("validity");
    String audience = row.textOrNull("audience");
    return new Terms(
        new Obligation(
            row.choice(ObligationType.class, "type"),
            row.uuid("id"),
            row.text("external_id"),
            row.text("name")),
        row.uuid("activity_id"),
        row.uuidOrNull("renewal_activity_id"),
        row.choice(RenewalMode.class, "renewal"),
        validity == null ? null : Period.parse(validity),
        row.dateOrNull("anchor"),
        period(row.textOrNull("renewal_window")),
        period(row.textOrNull("grace")),
        audience == null ? null : Audience.of(audience),
        row.dateOrNull("required_from"),
        new Deadline(
            row.dateOrNull("due_on"),
            periodOrNull(row.textOrNull("due_after_hire")),
            periodOrNull(row.textOrNull("due_within")),
            row.dateOrNull("made_on")),
        row.dateOrNull("edition_since"),
        period(row.textOrNull("transition")));
  }

  /** True if completing the activity renews it. */
  boolean renewedBy(UUID activity) {
    return activity.equals(activityId) || activity.equals(renewalActivityId);
  }

  /**
   * The first day of the calendar after a day on whose eve nobody renews: within the window before
   * a day of the calendar, the next one counts.
   */
  LocalDate nextAnchor(LocalDate day) {
    Period step = Objects.requireNonNull(validity);
    LocalDate start = Objects.requireNonNull(anchor);
    long days = ChronoUnit.DAYS.between(start, day);
    // a step is at least half and at most twice as long as the first one: begin surely before the
    // day
    long first = ChronoUnit.DAYS.between(start, start.plus(step));
    int steps = (int) Math.floorDiv(days, days < 0 ? Math.max(1, first / 2) : first * 2) - 1;
    LocalDate next = start.plus(step.multipliedBy(steps));
    while (!next.minus(window).isAfter(day)) {
      next = start.plus(step.multipliedBy(++steps));
    }
    return next;
  }

  private static @Nullable Period periodOrNull(@Nullable String text) {
    return text == null ? null : Period.parse(text);
  }

  private static Period period(@Nullable String text) {
    return text == null ? Period.ZERO : Period.parse(text);
  }
}
