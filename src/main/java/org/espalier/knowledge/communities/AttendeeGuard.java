package org.espalier.knowledge.communities;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.espalier.platform.problem.CommonProblem;
import org.espalier.platform.problem.FaultCode;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Condition;
import org.espalier.platform.sql.Moments;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sql.Row;
import org.espalier.platform.sql.Sql;
import org.espalier.platform.sync.Claims;
import org.espalier.platform.sync.Inbound;
import org.jspecify.annotations.Nullable;

/**
 * People sign up themselves before an event begins; who invites, and moderators, add who came
 * without.
 */
@Singleton
class AttendeeGuard {

  private static final Query TAKEN = Query.file("knowledge/attendees_already");
  private static final Query EVENTS = Query.file("knowledge/joinable_events");

  private final Sql sql;
  private final CommunityPolicy policy;

  AttendeeGuard(Sql sql, CommunityPolicy policy) {
    this.sql = sql;
    this.policy = policy;
  }

  /**
   * Checks rows that are sound so far.
   *
   * @throws org.espalier.platform.problem.ProblemException FORBIDDEN
   */
  void check(List<Pair> pairs) {
    if (pairs.isEmpty()) {
      return;
    }
    if (!policy.authors().agreed()) {
      permitted(pairs);
    }
    Claims<AttendeeInput, Key> once = new Claims<>(AttendeeGuard::taken);
    pairs.stream()
        .filter(pair -> pair.row().faults().isEmpty())
        .forEach(pair -> once.claim(pair.row(), new Key(pair.event(), pair.employee())));
    once.check(sql, TAKEN, AttendeeGuard::args);
  }

  private void permitted(List<Pair> pairs) {
    Map<UUID, Joinable> events = events(pairs);
    UUID me = policy.authors().me().orElse(null);
    Set<UUID> moderated =
        policy.moderated(
            events.values().stream().map(Joinable::community).collect(Collectors.toSet()));
    Instant now = Moments.now();
    for (Pair pair : pairs) {
      Joinable event = events.get(pair.event());
      AttendeeInput input = pair.row().input();
      if (event == null) {
        MeetingInput.EITHER.unknown(
            pair.row(), input.communityEventExternalId(), input.communityEventId());
      } else if (!event.begun(now)) {
        requireOwn(pair, me);
        refuse(pair, !event.active(), "It does not take place.");
      } else if (!moderated.contains(event.community()) && !event.organiser().equals(me)) {
        requireOwn(pair, me);
        refuse(pair, true, "It has begun.");
      }
    }
  }

  private static void requireOwn(Pair pair, @Nullable UUID me) {
    if (!pair.employee().equals(me)) {
      throw CommonProblem.FORBIDDEN.because("People sign up themselves.");
    }
  }

  private static void refuse(Pair pair, boolean wrong, String why) {
    if (wrong) {
      pair.row().faults().add("/communityEventExternalId", FaultCode.NOT_ALLOWED, why);
    }
  }

  private Map<UUID, Joinable> events(List<Pair> pairs) {
    Condition visible = policy.within("v.community_id");
    Map<UUID, Joinable> events = new HashMap<>();
    sql.list(
        EVENTS.with("visible", visible.sql()),
        visible.args().uuids("ids", pairs.stream().map(Pair::event).toList()),
        row -> events.put(row.uuid("id"), Joinable.of(row)));
    return events;
  }

  private static void taken(Inbound<AttendeeInput> row, @Nullable String by) {
    row.faults()
        .add(
            "/employeeExternalId",
            FaultCode.DUPLICATE,
            "The person has signed up already: \"" + by + "\".");
  }

  private static Args args(List<Key> keys) {
    return Args.none()
        .uuids("events", keys.stream().map(Key::event).toList())
        .uuids("employees", keys.stream().map(Key::employee).toList());
  }

  /** A row with its event and person. */
  record Pair(Inbound<AttendeeInput> row, UUID event, UUID employee) {}

  /** Whoever signs up for an event does so once. */
  record Key(UUID event, UUID employee) {}

  private record Joinable(UUID community, UUID organiser, Instant startsAt, boolean active) {

    static Joinable of(Row row) throws SQLException {
      return new Joinable(
          row.uuid("community_id"),
          row.uuid("organiser_id"),
          row.instant("starts_at"),
          row.flag("active"));
    }

    boolean begun(Instant now) {
      return !startsAt.isAfter(now);
    }
  }
}
