package org.espalier.learning.enrolments;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.espalier.learning.completions.CompletionInput;
import org.espalier.learning.completions.Completions;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sql.Sql;
import org.espalier.platform.tenancy.Tenancy;

/**
 * What follows from attendance, in its transaction: the enrolment says so, and the activity is
 * completed. Completions have the source {@code session} and the source and external id of the
 * enrolment.
 */
@Singleton
class AttendanceEffects {

  private static final String CORRECTED = "Attendance was corrected";
  private static final Query ATTEND = Query.file("learning/record_attendance");

  private final Sql sql;
  private final Tenancy tenancy;
  private final Seating seating;
  private final Completions completions;

  AttendanceEffects(Sql sql, Tenancy tenancy, Seating seating, Completions completions) {
    this.sql = sql;
    this.tenancy = tenancy;
    this.seating = seating;
    this.completions = completions;
  }

  void apply(List<Attended> changed, Instant now) {
    if (changed.isEmpty()) {
      return;
    }
    write(changed, now);
    List<Step> steps =
        changed.stream()
            .map(one ->
                new Step(
                    one.enrolment(),
                    one.session().id(),
                    one.employee(),
                    one.before().state(),
                    one.state(),
                    "attendance"))
            .toList();
    seating.record(steps, null, now);
    List<String> wrong =
        changed.stream().filter(Attended::takesBack).map(one -> one.before().key()).toList();
    if (!wrong.isEmpty()) {
      completions.retract(Completions.ATTENDANCE, wrong, CORRECTED, now);
    }
    List<CompletionInput> completed =
        changed.stream()
            .filter(one -> one.state() == EnrolmentState.ATTENDED)
            .map(one -> completion(one, now))
            .toList();
    if (!completed.isEmpty()) {
      completions.vouch(completed, now);
    }
  }

  private void write(List<Attended> changed, Instant now) {
    List<UUID> ids = changed.stream().map(Attended::enrolment).toList();
    Args args =
        Args.of("now", now)
            .and("actor", tenancy.caller().subject())
            .uuids("ids", ids)
            .texts("states", changed.stream().map(one -> one.state().name()).toList())
            .and(
                "hours",
                changed.stream().map(one -> one.entry().hours()).toArray(BigDecimal[]::new))
            .and(
                "scores",
                changed.stream().map(one -> one.entry().score()).toArray(BigDecimal[]::new))
            .and(
                "passed",
                changed.stream().map(one -> one.entry().outcome()).toArray(Boolean[]::new));
    sql.update(ATTEND, args);
  }

  /** It was completed when the session ended, or now if it goes on. */
  private static CompletionInput completion(Attended one, Instant now) {
    LockedSession session = one.session();
    Instant ended = session.endsAt().isAfter(now) ? null : session.endsAt();
    return new CompletionInput(
        one.before().key(),
        Completions.ATTENDANCE,
        null,
        one.employee(),
        null,
        session.activity(),
        ended,
        one.entry().score(),
        one.entry().outcome(),
        one.entry().hours(),
        session.price());
  }
}
