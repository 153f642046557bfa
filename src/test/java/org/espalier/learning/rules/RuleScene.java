package org.espalier.learning.rules;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.espalier.testing.Academy;
import org.espalier.testing.Answer;
import org.espalier.testing.Client;

/** A tenant with rules that assign the film. */
final class RuleScene {

  final LocalDate today = LocalDate.now(ZoneOffset.UTC);

  final Academy academy = new Academy();

  final Client admin = academy.admin;

  UUID ruleId(String rule) {
    return admin.id("assignment-rules", rule);
  }

  String terms(UUID assignment) {
    Answer told = admin.get("/assignments/" + assignment).expect(200);
    return told.text("/origin") + " " + told.at("/mandatory").asBoolean() + " " + told.text("/due");
  }

  Set<String> activities(String person) {
    Set<String> told = new TreeSet<>();
    for (var one : admin.get("/assignments?employeeId=" + academy.id(person)).at("/items")) {
      told.add(one.at("/activityExternalId").asText() + " " + one.at("/state").asText());
    }
    return told;
  }

  void rule(String id, String audience, String more) {
    admin.create(
        "assignment-rules",
        id,
        "{name:'Rule', activityExternalId:'film', audience:'%s'%s}".formatted(audience, more));
  }

  Answer evaluate() {
    UUID id = admin.post("/rule-evaluations", "").expect(202).id();
    admin.rulesSettled();
    return admin.get("/rule-evaluations/" + id).expect(200);
  }

  Set<String> ruled() {
    Set<String> told = new TreeSet<>();
    for (var one : admin.get("/assignments?limit=500").expect(200).at("/items")) {
      if (one.at("/origin").asText().equals("RULE")) {
        told.add(one.at("/employeeExternalId").asText() + " " + one.at("/state").asText());
      }
    }
    return told;
  }

  UUID assignment(String person) {
    return UUID.fromString(
        admin.get("/assignments?employeeId=" + academy.id(person)).text("/items/0/id"));
  }

  void done(String person) {
    admin
        .post(
            "/completions",
            "{employeeExternalId:'%s', activityExternalId:'film'}".formatted(person))
        .expect(201);
  }
}
