package org.espalier.learning.events;

import java.util.stream.Collectors;
import org.espalier.testing.Academy;
import org.espalier.testing.Answer;
import org.espalier.testing.Client;

/** An academy of which a learning system tells. */
final class EventScene {

  final Academy academy = new Academy();

  final Client admin = academy.admin;

  final Client lms =
      academy.tenant.program("completions:write", "assignments:write", "completions:read");

  Answer told(String... events) {
    return lms.post("/learning-events", "{events:[" + String.join(",", events) + "]}");
  }

  static String event(String id, String type, String person, String activity, String members) {
    return "{externalId:'%s', source:'lms', type:'%s', employeeExternalId:'%s', activityExternalId:'%s'%s}"
        .formatted(id, type, person, activity, members);
  }

  String assignments(String person) {
    return admin
        .get("/assignments?employeeId=" + academy.id(person))
        .expect(200)
        .at("/items")
        .valueStream()
        .map(one -> one.at("/activityExternalId").asText() + " " + one.at("/state").asText())
        .sorted()
        .collect(Collectors.joining(", "));
  }
}
