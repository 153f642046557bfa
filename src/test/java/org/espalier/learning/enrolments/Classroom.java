package org.espalier.learning.enrolments;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.espalier.testing.Academy;
import org.espalier.testing.Answer;
import org.espalier.testing.Client;

/** An academy with sessions; further people report to Boss. */
final class Classroom {

  final Academy academy = new Academy();
  final Client admin = academy.admin;

  /** People p0, p1, … who were not there before; their ids. */
  List<UUID> people(int count) {
    List<String> rows =
        IntStream.range(0, count)
            .mapToObj(i ->
                "{externalId:'p%d', givenName:'P', familyName:'%d', managerExternalId:'boss'}"
                    .formatted(i, i))
            .toList();
    assertEquals(count, admin.importRows("employees", "", rows).count("/counts/created"));
    List<UUID> ids = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      ids.add(academy.id("p" + i));
    }
    return ids;
  }

  /** A session of the talk about law on a day of the year 2090, from nine to five. */
  UUID session(String externalId, String day, String rest) {
    return timed(
        externalId,
        "startsAt:'2090-%sT09:00:00Z', endsAt:'2090-%sT17:00:00Z'".formatted(day, day),
        rest);
  }

  /** A session of the talk that has begun and goes on. */
  UUID running(String externalId, String rest) {
    return timed(
        externalId,
        "enrolmentClosesAt:'2089-01-01', meetings:[{startsAt:'2020-01-06T09:00:00Z', endsAt:'2020-01-06T10:00:00Z'},"
            + " {startsAt:'2090-01-06T09:00:00Z', endsAt:'2090-01-06T10:00:00Z'}]",
        rest);
  }

  /** A session of the talk at some time. */
  UUID timed(String externalId, String times, String rest) {
    return admin.create(
        "sessions",
        externalId,
        "{activityExternalId:'law-talk', %s%s}"
            .formatted(times, rest.isEmpty() ? "" : ", " + rest));
  }

  /** Somebody enrols somebody. */
  Answer enrol(Client who, UUID session, String person) {
    return who.post(
        "/sessions/" + session + "/enrolments", "{employeeExternalId:'" + person + "'}");
  }

  /** The administrator enrols somebody, and finds the enrolment in a state. */
  UUID enrolled(UUID session, String person, String state) {
    Answer made = enrol(admin, session, person).expect(201);
    assertEquals(state, made.text("/state"), made::body);
    return made.id();
  }

  /** Somebody takes an enrolment to a state. */
  Answer step(Client who, UUID enrolment, String to) {
    return who.post("/enrolments/" + enrolment + "/transitions", "{to:'" + to + "'}");
  }

  /** An enrolment as it is now. */
  Answer now(UUID enrolment) {
    return admin.get("/enrolments/" + enrolment).expect(200);
  }

  /** Its state, with the position of who waits. */
  String state(UUID enrolment) {
    Answer found = now(enrolment);
    return found.text("/state")
        + (found.at("/position").isNull() ? "" : " " + found.count("/position"));
  }
}
