package org.espalier.learning.programs;

import java.util.UUID;
import org.espalier.testing.Academy;
import org.espalier.testing.Answer;
import org.espalier.testing.Client;

/**
 * An academy with programs: {@code basics} needs both of {@code a} and {@code b}; {@code master}
 * needs, in order, {@code basics}, then two of {@code c}, {@code d} and {@code e}, and takes {@code
 * f} as an elective. {@code a-long} counts as {@code a}.
 */
final class Curriculum {

  final Academy academy = new Academy();
  final Client admin = academy.admin;

  Curriculum() {
    for (String part : new String[] {"a", "a-long", "b", "c", "d", "e", "f"}) {
      admin.create("activities", part, "{title:'%s', type:'COURSE'}".formatted(part));
    }
    admin
        .put(
            "activities",
            "a",
            "{title:'a', type:'COURSE', equivalents:[{activityExternalId:'a-long'}]}")
        .expect(200);
    admin.create("activities", "basics", program("", step("Both", "ALL", "", "a", "b")));
    admin.create(
        "activities",
        "master",
        program(
            "ordered:true,",
            step("Basics", "ALL", "", "basics"),
            step("Choice", "N_OF", "count:2,", "c", "d", "e"),
            step("More", "ELECTIVES", "", "f")));
  }

  /** The body of a program. */
  static String program(String members, String... steps) {
    return "{title:'Program', type:'PROGRAM', provesLevel:true,"
        + " develops:[{competencyExternalId:'tact', toLevel:4}], program:{"
        + members
        + " steps:["
        + String.join(",", steps)
        + "]}}";
  }

  /** A step of it. */
  static String step(String title, String rule, String members, String... activities) {
    StringBuilder parts = new StringBuilder();
    for (String activity : activities) {
      parts.append(parts.isEmpty() ? "" : ",").append("{activityExternalId:'" + activity + "'}");
    }
    return "{title:'%s', rule:'%s', %s activities:[%s]}".formatted(title, rule, members, parts);
  }

  /** Somebody completes something; the id of the completion. */
  UUID completes(String person, String activity) {
    return completes(person, activity, "passed:true");
  }

  UUID completes(String person, String activity, String members) {
    return admin
        .post(
            "/completions",
            "{employeeExternalId:'%s', activityExternalId:'%s', %s}"
                .formatted(person, activity, members))
        .expect(201)
        .id();
  }

  /** Assigns something; the id of the assignment. */
  UUID assigned(String person, String activity, String members) {
    return admin
        .post(
            "/assignments",
            "{employeeExternalId:'%s', activityExternalId:'%s'%s}"
                .formatted(person, activity, members))
        .expect(201)
        .id();
  }

  /** Begins an assignment. */
  void begins(UUID assignment) {
    admin.post("/assignments/" + assignment + "/transitions", "{to:'IN_PROGRESS'}").expect(200);
  }

  /** The completions of something by somebody, with those that no longer count. */
  Answer everCompleted(String person, String activity) {
    return admin
        .get(
            "/completions?deleted=include&employeeId="
                + academy.id(person)
                + "&activityId="
                + admin.id("activities", activity))
        .expect(200);
  }

  /** The completions of something by somebody that count. */
  Answer completions(String person, String activity) {
    return admin
        .get(
            "/completions?employeeId="
                + academy.id(person)
                + "&activityId="
                + admin.id("activities", activity))
        .expect(200);
  }

  /** How far somebody is with a program. */
  Answer progress(String person, String program) {
    return admin
        .get(
            "/employees/"
                + academy.id(person)
                + "/program-progress?activityId="
                + admin.id("activities", program))
        .expect(200);
  }

  /** What somebody is to do, by activity and state. */
  String assignments(String person) {
    Answer all = admin.get("/assignments?employeeId=" + academy.id(person)).expect(200);
    return all.json()
        .at("/items")
        .valueStream()
        .map(one -> one.at("/activityExternalId").asText() + " " + one.at("/state").asText())
        .sorted()
        .collect(java.util.stream.Collectors.joining(", "));
  }
}
