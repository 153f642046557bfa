package org.espalier.learning.sessions;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.espalier.platform.problem.FaultCode;
import org.espalier.platform.problem.Faults;
import org.jspecify.annotations.Nullable;

/** What must hold between the members of a session. */
final class SessionChecks {

  private SessionChecks() {}

  /** It says in one way when it is held; times run forwards. */
  static void times(SessionInput input, Faults faults) {
    boolean single = input.startsAt() != null || input.endsAt() != null;
    if (single == (input.meetings() != null) && !faults.at("/meetings")) {
      faults.add(
          "/meetings", FaultCode.EXCLUSIVE, "Give either startsAt with endsAt, or meetings.");
    } else if (single && (input.startsAt() == null || input.endsAt() == null)) {
      missing(input.startsAt() == null ? "/startsAt" : "/endsAt", faults);
    }
    inOrder(input.startsAt(), input.endsAt(), "/endsAt", faults);
    if (input.meetings() != null && !faults.at("/meetings")) {
      meetings(input.meetings(), faults);
    }
    inOrder(input.enrolmentOpensAt(), input.enrolmentClosesAt(), "/enrolmentClosesAt", faults);
    zone(input.timeZone(), faults);
  }

  private static void missing(String pointer, Faults faults) {
    if (!faults.at(pointer)) {
      faults.add(pointer, FaultCode.REQUIRED, "Give startsAt and endsAt both.");
    }
  }

  private static void meetings(List<SessionMeeting> meetings, Faults faults) {
    for (int i = 0; i < meetings.size(); i++) {
      String pointer = "/meetings/" + i;
      SessionMeeting one = meetings.get(i);
      if (one != null && one.startsAt() != null && one.endsAt() != null) {
        inOrder(one.startsAt(), one.endsAt(), pointer + "/endsAt", faults);
        SessionMeeting before = i == 0 ? null : meetings.get(i - 1);
        if (before != null && before.endsAt() != null && before.endsAt().isAfter(one.startsAt())) {
          faults.add(
              pointer + "/startsAt",
              FaultCode.DATES_REVERSED,
              "This must not be before the end of the meeting before.");
        }
      }
    }
  }

  private static void inOrder(
      @Nullable Instant from, @Nullable Instant to, String pointer, Faults faults) {
    if (from != null && to != null && !from.isBefore(to)) {
      faults.add(pointer, FaultCode.DATES_REVERSED, "This must be after the beginning.");
    }
  }

  private static void zone(@Nullable String name, Faults faults) {
    if (name == null || faults.at("/timeZone")) {
      return;
    }
    try {
      ZoneId.of(name);
    } catch (DateTimeException e) {
      faults.add(
          "/timeZone", FaultCode.INVALID_FORMAT, "This must be a time zone such as Europe/Vienna.");
    }
  }

  /** Each of those who hold it is named in one way. */
  static void people(SessionInput input, Faults faults) {
    for (int i = 0; i < input.holders().size(); i++) {
      SessionInstructorInput one = input.holders().get(i);
      String pointer = "/instructors/" + i;
      if (one != null && !faults.at(pointer) && !one.wellFormed()) {
        faults.add(
            pointer, FaultCode.EXCLUSIVE, "Give one of employeeExternalId, employeeId and name.");
      }
    }
  }
}
