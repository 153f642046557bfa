package org.espalier.learning.enrolments;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.espalier.testing.Academy;
import org.espalier.testing.Answer;
import org.espalier.testing.Client;
import org.junit.jupiter.api.Test;

/** What the activity asks of people before they enrol. */
@QuarkusTest
class EnrolmentNeedsTest {

  private final Classroom room = new Classroom();
  private final Academy academy = room.academy;
  private final Client admin = room.admin;
  private final Client ana = academy.as("ana");
  private final Client boss = academy.as("boss");

  @Test
  void peopleBringWhatTheActivityNeeds() {
    admin.create(
        "activities",
        "advanced",
        "{title:'Advanced', type:'SESSION', prerequisites:[{activityExternalId:'film'},"
            + " {competencyExternalId:'law', level:2}]}");
    UUID session =
        admin.create(
            "sessions",
            "adv",
            "{activityExternalId:'advanced', startsAt:'2090-01-01', endsAt:'2090-01-02'}");
    Answer refused = room.enrol(ana, session, "ana").problem(409, "PREREQUISITES_MISSING");
    assertEquals("What is missing: \"film\", \"law\" at 2.", refused.text("/detail"));
    admin.post("/completions", "{employeeExternalId:'ana', activityExternalId:'film'}").expect(201);
    academy.rate("ana", "law", "1");
    assertEquals(
        "What is missing: \"law\" at 2.",
        room.enrol(ana, session, "ana").problem(409, "PREREQUISITES_MISSING").text("/detail"));
    academy.rate("ana", "law", "3");
    room.enrolled(session, "ana", "ENROLLED");
    String waived = "{employeeExternalId:'bob', waivePrerequisites:true}";
    boss.post("/sessions/" + session + "/enrolments", waived).problem(403, "FORBIDDEN");
    admin.post("/sessions/" + session + "/enrolments", waived).expect(201);
  }

  @Test
  void whatCountsAsAnActivityIsEnough() {
    admin.create("activities", "old", "{title:'Old film', type:'VIDEO'}");
    admin
        .patch(
            "/activities/" + admin.id("activities", "film"),
            "{equivalents:[{activityExternalId:'old'}]}")
        .expect(200);
    UUID session = of("{title:'N', type:'SESSION', prerequisites:[{activityExternalId:'film'}]}");
    room.enrol(ana, session, "ana").problem(409, "PREREQUISITES_MISSING");
    admin.post("/completions", "{employeeExternalId:'ana', activityExternalId:'old'}").expect(201);
    room.enrol(ana, session, "ana").expect(201);
  }

  @Test
  void activitiesAreForTheirAudience() {
    UUID session = of("{title:'N', type:'SESSION', audience:'job eq \"clerk\"'}");
    room.enrol(ana, session, "ana").expect(201);
    Answer refused =
        room.enrol(academy.as("eve"), session, "eve").problem(409, "PREREQUISITES_MISSING");
    assertEquals("The activity is not meant for the person.", refused.text("/detail"));
    admin
        .post(
            "/sessions/" + session + "/enrolments",
            "{employeeExternalId:'eve', waivePrerequisites:true}")
        .expect(201);
  }

  @Test
  void whatIsNotOnOfferIsForAdminsToGive() {
    UUID session = of("{title:'N', type:'SESSION', activeTo:'2020-01-01'}");
    Answer refused = room.enrol(ana, session, "ana").problem(409, "ENROLMENT_CLOSED");
    assertEquals("The activity is not on offer today.", refused.text("/detail"));
    room.enrolled(session, "ana", "ENROLLED");
  }

  /** A session of a new activity. */
  private UUID of(String activity) {
    admin.create("activities", "needy", activity);
    return admin.create(
        "sessions",
        "needy",
        "{activityExternalId:'needy', startsAt:'2090-01-01', endsAt:'2090-01-02'}");
  }
}
