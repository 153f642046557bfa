package org.espalier.plan.groups;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.espalier.testing.Academy;
import org.espalier.testing.Answer;
import org.espalier.testing.Client;

/** An academy whose people are drafted for together. */
final class GroupScene {

  static final String ALL = "people:{}";

  final Academy academy = new Academy();

  final Client admin = academy.admin;

  final Client boss = academy.as("boss");

  UUID session(String externalId, String activity, String day, int capacity) {
    return admin.create(
        "sessions",
        externalId,
        "{activityExternalId:'%s', startsAt:'%sT09:00:00Z', endsAt:'%sT12:00:00Z', capacity:%d}"
            .formatted(activity, day, day, capacity));
  }

  static Answer draft(Client client, String members) {
    return client.post("/group-drafts", "{" + members + "}").expect(201);
  }

  static List<String> people(Answer draft) {
    return draft.texts("/lines", "/employee/externalId");
  }

  static List<String> lines(Answer draft) {
    List<String> lines = new ArrayList<>();
    draft
        .at("/lines")
        .forEach(line ->
            lines.add(
                line.at("/employee/externalId").asText()
                    + " "
                    + line.at("/activity/externalId").asText()));
    return lines;
  }

  static List<String> first(List<String> lines, int most, String activity) {
    return lines.stream()
        .filter(line -> line.endsWith(" " + activity))
        .sorted()
        .limit(most)
        .toList();
  }

  static int line(Answer draft, String person, String activity) {
    int place = lines(draft).indexOf(person + " " + activity);
    assertTrue(place >= 0, () -> person + " has no " + activity + ": " + lines(draft));
    return place + 1;
  }

  static List<String> rest(Answer draft, String person) {
    List<String> rest = new ArrayList<>();
    for (JsonNode one : draft.at("/rest")) {
      if (one.at("/employee/externalId").asText().equals(person)) {
        one.at("/uncovered")
            .forEach(left ->
                rest.add(
                    left.at("/competency/externalId").asText() + " " + left.at("/why").asText()));
      }
    }
    return rest;
  }
}
