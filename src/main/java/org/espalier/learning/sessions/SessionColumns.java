package org.espalier.learning.sessions;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.espalier.learning.catalogue.ActivityRef;
import org.espalier.platform.json.JsonText;
import org.espalier.platform.sql.Json;
import org.espalier.platform.sql.Moments;
import org.espalier.platform.sync.Inbound;
import org.espalier.platform.sync.Lookup;
import org.espalier.platform.sync.References;
import org.espalier.platform.sync.SyncTable;
import org.espalier.workforce.people.Employees;
import org.jspecify.annotations.Nullable;

/** How sessions are kept, and what a client would have to send to get one. */
final class SessionColumns {

  private SessionColumns() {}

  static SyncTable<SessionInput> table() {
    return new SyncTable<SessionInput>("class_session")
        .either(
            "activity_id",
            ActivityRef.EITHER,
            SessionInput::activityExternalId,
            SessionInput::activityId)
        .refersTo(
            Employees.LOOKUP, input -> holders(input, SessionInstructorInput::employeeExternalId))
        .refersTo(
            Employees.BY_ID,
            input ->
                holders(
                    input, one -> one.employeeId() == null ? null : one.employeeId().toString()))
        .text("title", SessionInput::title)
        .json("meetings", (row, _) -> JsonText.of(row.input().held()))
        .moment("starts_at", SessionInput::begins)
        .moment("ends_at", SessionInput::ends)
        .text("time_zone", SessionInput::timeZone)
        .text("location", SessionInput::location)
        .text("online_url", SessionInput::onlineUrl)
        .text("language", SessionInput::language)
        .count("capacity", SessionInput::capacity)
        .count("waitlist_capacity", SessionInput::waitlistCapacity)
        .moment("enrolment_opens_at", SessionInput::enrolmentOpensAt)
        .moment("enrolment_closes_at", SessionInput::enrolmentClosesAt)
        .moment("withdrawal_closes_at", SessionInput::withdrawalClosesAt)
        .json("instructors", SessionColumns::instructors)
        .number("price_amount", input -> input.price() == null ? null : input.price().amount())
        .text("price_currency", input -> input.price() == null ? null : input.price().currency())
        .choice("state", SessionInput::decided)
        .initially(SessionState.SCHEDULED.name());
  }

  private static Stream<String> holders(
      SessionInput input, Function<SessionInstructorInput, @Nullable String> key) {
    return input.holders().stream()
        .map(one -> one == null ? null : key.apply(one))
        .filter(Objects::nonNull);
  }

  /** Ids and the names of people from outside only: names of employees are told when read. */
  private static Json instructors(Inbound<SessionInput> row, References references) {
    List<Map<String, Object>> made = new ArrayList<>();
    for (int i = 0; i < row.input().holders().size(); i++) {
      SessionInstructorInput one = row.input().holders().get(i);
      if (one != null && one.name() != null) {
        made.add(Map.of("name", one.name()));
      } else if (one != null) {
        Lookup.Id employee =
            Employees.EITHER.find(
                "/instructors/" + i, row, references, one.employeeExternalId(), one.employeeId());
        made.add(employee == null ? Map.of() : Map.of("employeeId", employee.id()));
      }
    }
    return JsonText.of(made);
  }

  /** What a client would have to send to get a session. */
  static SessionInput inputOf(SessionView session) {
    boolean several = session.meetings().size() > 1;
    return new SessionInput(
        session.externalId(),
        session.source(),
        session.activityExternalId(),
        null,
        session.title(),
        several ? null : session.startsAt(),
        several ? null : session.endsAt(),
        several ? session.meetings() : null,
        session.timeZone(),
        session.location(),
        session.onlineUrl(),
        session.language(),
        session.capacity(),
        session.waitlistCapacity(),
        session.enrolmentOpensAt(),
        session.enrolmentClosesAt(),
        session.withdrawalClosesAt(),
        session.instructors().stream().map(SessionColumns::instructor).toList(),
        session.price(),
        session.decided(Moments.now()));
  }

  private static SessionInstructorInput instructor(SessionInstructor one) {
    return one.employeeExternalId() == null
        ? new SessionInstructorInput(null, null, one.name())
        : new SessionInstructorInput(one.employeeExternalId(), null, null);
  }
}
