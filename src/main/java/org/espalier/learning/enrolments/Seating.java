package org.espalier.learning.enrolments;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.espalier.platform.feed.Change;
import org.espalier.platform.feed.Feed;
import org.espalier.platform.json.JsonText;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Ids;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sql.Sql;
import org.espalier.platform.tenancy.Tenancy;
import org.espalier.workforce.people.PeopleLock;
import org.jspecify.annotations.Nullable;

/**
 * Gives seats and takes them back. Sessions are locked first, by their ids, and people after them:
 * whoever keeps to that waits for others and never with them.
 */
@Singleton
class Seating {

  private static final Query LOCK = Query.file("learning/lock_sessions");
  private static final Query SITUATION = Query.file("learning/enrolment_situation");
  private static final Query SEAT = Query.file("learning/seat_people");
  private static final Query STEP = Query.file("learning/step_enrolments");
  private static final Query SETTLE = Query.file("learning/settle_seats");
  private static final Query RECORD = Query.file("learning/record_enrolment_steps");

  private final Sql sql;
  private final Tenancy tenancy;
  private final Feed feed;
  private final PeopleLock people;

  Seating(Sql sql, Tenancy tenancy, Feed feed, PeopleLock people) {
    this.sql = sql;
    this.tenancy = tenancy;
    this.feed = feed;
    this.people = people;
  }

  /** Locks a session; empty if it is not there any more. */
  Optional<LockedSession> lock(UUID session) {
    return lock(List.of(session)).stream().findFirst();
  }

  /** Locks sessions, in the order of their ids. */
  List<LockedSession> lock(Collection<UUID> sessions) {
    return sql.list(LOCK, Args.none().uuids("ids", sessions), LockedSession::of);
  }

  /** Makes whoever else decides about these people wait. */
  void lockPeople(Collection<UUID> employees) {
    people.hold(employees);
  }

  /** How full a locked session is, and what keeps a locked person from it. */
  Situation situation(LockedSession session, UUID employee, Instant now) {
    Args args = Args.of("now", now).and("session", session.id()).and("employee", employee);
    Situation found = sql.only(SITUATION, args, Situation::of);
    if (found.lapsed() == 0) {
      return found;
    }
    settle(List.of(session.id()), now);
    return sql.only(SITUATION, args, Situation::of);
  }

  /** Puts new enrolments on record; there must be room for them. */
  void seat(List<Seat> seats, Instant now) {
    if (seats.isEmpty()) {
      return;
    }
    Args args =
        audit(now)
            .uuids("ids", each(seats, Seat::id))
            .texts("sources", each(seats, Seat::source))
            .texts("externalIds", each(seats, Seat::externalId))
            .uuids("sessions", each(seats, Seat::session))
            .uuids("employees", each(seats, Seat::employee))
            .texts("states", each(seats, seat -> seat.state().name()))
            .and("places", seats.stream().map(Seat::place).toArray(Integer[]::new))
            .and("expires", seats.stream().map(Seat::expires).toArray(Instant[]::new))
            .and("moved", seats.stream().map(Seat::movedFrom).toArray(UUID[]::new))
            .and("assignments", seats.stream().map(Seat::assignment).toArray(UUID[]::new));
    sql.update(SEAT, args);
    seats.forEach(
        seat -> note(seat.event(), seat.id(), seat.session(), seat.employee(), seat.state()));
  }

  /** Takes enrolments of locked sessions to another state, with what is told of it. */
  void step(
      List<UUID> enrolments,
      EnrolmentState to,
      String event,
      @Nullable String comment,
      Instant now) {
    List<Step> taken =
        sql.list(
            STEP,
            audit(now).uuids("ids", enrolments).and("state", to.name()),
            row -> Step.of(row, to, event));
    record(taken, comment, now);
  }

  /**
   * Clears offers away that have expired, and gives the free seats of locked sessions to those who
   * wait for them, the first one first.
   */
  void settle(Collection<UUID> sessions, Instant now) {
    Args args = audit(now).uuids("sessions", sessions);
    List<Step> taken =
        sql.list(
            SETTLE,
            args,
            row -> {
              boolean lapsed = row.flag("lapsed");
              return Step.of(
                  row,
                  lapsed ? EnrolmentState.CANCELLED : EnrolmentState.ENROLLED,
                  lapsed ? "lapsed" : "promoted");
            });
    record(taken, null, now);
  }

  /** Puts steps on record that were taken, and tells of them. */
  void record(List<Step> steps, @Nullable String comment, Instant now) {
    List<Step> moves = steps.stream().filter(step -> step.from() != step.to()).toList();
    if (!moves.isEmpty()) {
      Args args =
          audit(now)
              .and("comment", comment)
              .uuids("ids", each(moves, _ -> Ids.next()))
              .uuids("enrolments", each(moves, Step::enrolment))
              .texts("froms", each(moves, step -> step.from().name()))
              .texts("tos", each(moves, step -> step.to().name()));
      sql.update(RECORD, args);
    }
    steps.forEach(
        step -> note(step.event(), step.enrolment(), step.session(), step.employee(), step.to()));
  }

  private void note(String what, UUID id, UUID session, UUID employee, EnrolmentState state) {
    Map<String, Object> data = Map.of("sessionId", session, "employeeId", employee, "state", state);
    feed.note(new Change("enrolment." + what, "enrolment", id, employee, JsonText.of(data)));
  }

  private Args audit(Instant now) {
    return Args.of("now", now).and("actor", tenancy.caller().subject());
  }

  private static <T, V> List<V> each(List<T> all, Function<T, V> value) {
    List<V> values = new ArrayList<>();
    all.forEach(one -> values.add(value.apply(one)));
    return values;
  }

  /**
   * A new enrolment.
   *
   * @param place in the waitlist, for those who wait
   * @param expires until when the seat is kept, for those to whom it is offered
   * @param movedFrom the enrolment that it stands for
   * @param event what is told of it
   */
  record Seat(
      UUID id,
      String source,
      String externalId,
      UUID session,
      UUID employee,
      EnrolmentState state,
      @Nullable Integer place,
      @Nullable Instant expires,
      @Nullable UUID movedFrom,
      @Nullable UUID assignment,
      String event) {}
}
