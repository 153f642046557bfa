package org.espalier.learning.enrolments;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.espalier.learning.assignments.Assignments;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sql.Sql;
import org.espalier.platform.sync.Batch;
import org.espalier.platform.sync.SyncKind;

/**
 * Enrolments of files, as another system knows them: what they say of the past is put on record,
 * and yet no session gets more people than it has seats. Nothing is assigned; what is assigned is
 * served.
 */
@Singleton
class EnrolmentRows implements SyncKind<EnrolmentInput> {

  private static final Query PRESENT = Query.file("learning/present_enrolments");
  private static final Query FILLS = Query.file("learning/fill_of_sessions");
  private static final Query ASSIGNED = Query.file("learning/assigned_to_people");

  private final Sql sql;
  private final EnrolmentPolicy policy;
  private final EnrolmentTargets targets;
  private final Seating seating;
  private final AttendanceEffects attendance;
  private final EnrolmentReader reader;

  EnrolmentRows(
      Sql sql,
      EnrolmentPolicy policy,
      EnrolmentTargets targets,
      Seating seating,
      AttendanceEffects attendance,
      EnrolmentReader reader) {
    this.sql = sql;
    this.policy = policy;
    this.targets = targets;
    this.seating = seating;
    this.attendance = attendance;
    this.reader = reader;
  }

  @Override
  public String name() {
    return "enrolments";
  }

  @Override
  public Class<EnrolmentInput> input() {
    return EnrolmentInput.class;
  }

  @Override
  public void requireBulk() {
    policy.requireBulk();
  }

  @Override
  public void requireRead() {
    policy.visible();
  }

  @Override
  public Optional<String> irreplaceable() {
    return Optional.of("People are enrolled: withdraw those who do not come.");
  }

  @Override
  public void export(Consumer<EnrolmentInput> consumer) {
    reader.each(one -> consumer.accept(one.exported()));
  }

  @Override
  public void write(Batch<EnrolmentInput> batch) {
    List<EnrolmentTargets.Aimed> rows = targets.resolve(batch.sound());
    Map<UUID, LockedSession> sessions = new HashMap<>();
    List<UUID> ids = rows.stream().map(EnrolmentTargets.Aimed::session).distinct().toList();
    seating.lock(ids).forEach(one -> sessions.put(one.id(), one));
    if (sessions.isEmpty()) {
      return;
    }
    seating.lockPeople(rows.stream().map(EnrolmentTargets.Aimed::employee).toList());
    seating.settle(ids, batch.now());
    RowDecisions decisions =
        new RowDecisions(batch.now(), sessions, fills(ids, batch.now()), assigned(rows));
    decisions.decide(present(rows));
    seating.seat(decisions.seats(), batch.now());
    if (!decisions.withdrawn().isEmpty()) {
      seating.step(
          decisions.withdrawn(),
          EnrolmentState.CANCELLED,
          "cancelled",
          batch.comment(),
          batch.now());
    }
    attendance.apply(decisions.attended(), batch.now());
    seating.settle(ids, batch.now());
  }

  /** Each row with the enrolment of its key and the other one of its person in its session. */
  private List<RowDecisions.Asked> present(List<EnrolmentTargets.Aimed> rows) {
    Args args =
        Args.none()
            .texts("sources", rows.stream().map(one -> one.row().source()).toList())
            .texts("externalIds", rows.stream().map(one -> one.row().externalId()).toList())
            .uuids("sessions", rows.stream().map(EnrolmentTargets.Aimed::session).toList())
            .uuids("employees", rows.stream().map(EnrolmentTargets.Aimed::employee).toList());
    return sql.list(
        PRESENT, args, row -> RowDecisions.Asked.of(rows.get(row.count("ordinal") - 1), row));
  }

  private Map<UUID, Fill> fills(List<UUID> sessions, Instant now) {
    Map<UUID, Fill> fills = new HashMap<>();
    sql.list(
        FILLS,
        Args.of("now", now).uuids("sessions", sessions),
        row ->
            fills.put(
                row.uuid("session_id"),
                new Fill(row.count("taken"), row.count("waiting"), row.count("last_place"))));
    return fills;
  }

  private Map<Assignments.Pair, UUID> assigned(List<EnrolmentTargets.Aimed> rows) {
    Map<Assignments.Pair, UUID> open = new HashMap<>();
    sql.list(
        ASSIGNED,
        Args.none()
            .uuids("employees", rows.stream().map(EnrolmentTargets.Aimed::employee).toList()),
        row ->
            open.put(
                new Assignments.Pair(row.uuid("employee_id"), row.uuid("activity_id")),
                row.uuid("id")));
    return open;
  }
}
