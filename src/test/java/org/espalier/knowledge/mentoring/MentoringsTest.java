package org.espalier.knowledge.mentoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.espalier.testing.Answer;
import org.espalier.testing.Client;
import org.espalier.testing.Tenant;
import org.espalier.testing.Workshop;
import org.junit.jupiter.api.Test;

/** People ask mentors, mentors answer, the two meet, and what they write is theirs. */
@QuarkusTest
class MentoringsTest {

  private static final String ASK =
      "{menteeExternalId:'ana', mentorExternalId:'%s', competencyExternalIds:['a'], message:'Would you guide me?', goals:[{title:'Speak up'}]}";

  private final Tenant tenant = Tenant.fresh();
  private final Client admin = tenant.admin();
  private final Client ana;
  private final Client ben;
  private final Client boss;

  MentoringsTest() {
    Workshop workshop = new Workshop(admin).furnish();
    workshop.engineer("boss", "");
    for (String person : List.of("ana", "ben", "carl")) {
      workshop.engineer(person, "boss");
    }
    ana = tenant.person("ana");
    ben = tenant.person("ben");
    boss = tenant.person("boss");
    ben.create("mentor-profiles", "g", "{employeeExternalId:'ben', mentor:true, capacity:1}");
  }

  @Test
  void menteesAskMentorsAnswerAndEitherCloses() {
    UUID id = ask("m");
    step(ana, id, "{to:'ACTIVE'}").problem(403, "FORBIDDEN");
    assertEquals("ACTIVE", step(ben, id, "{to:'ACTIVE'}").expect(200).text("/state"));
    assertEquals(
        List.of("CLOSED"),
        step(ana, id, "{to:'WITHDRAWN'}").problem(409, "ILLEGAL_TRANSITION").texts("/allowed", ""));
    assertEquals(
        Set.of("/outcome EXCLUSIVE"),
        step(ana, id, "{to:'CLOSED'}").problem(422, "UNPROCESSABLE").faults());
    Answer closed =
        step(ana, id, "{to:'CLOSED', outcome:'REACHED', comment:'Thank you'}").expect(200);
    assertEquals("REACHED", closed.text("/outcome"));
    anyway(ana).patch("/mentorings/" + id, "{goals:[]}").problem(409, "CONFLICT");
    assertEquals(
        List.of("ACTIVE", "CLOSED"),
        ben.get("/mentorings/" + id + "/transitions").texts("", "/to"));
    ask("again");
  }

  @Test
  void mentorsDeclineWithAReason() {
    UUID id = ask("m");
    assertEquals(
        Set.of("/comment REQUIRED"),
        step(ben, id, "{to:'DECLINED'}").problem(400, "INVALID_REQUEST").faults());
    step(ben, id, "{to:'DECLINED', comment:'No time'}").expect(200);
    UUID other = ask("n");
    step(ben, other, "{to:'WITHDRAWN'}").problem(403, "FORBIDDEN");
    step(ana, other, "{to:'WITHDRAWN'}").expect(200);
  }

  @Test
  void onlyOneselfAsksAndOnlyThoseWhoOfferIt() {
    String asked = ASK.formatted("ben");
    ben.post("/mentorings", asked).problem(403, "FORBIDDEN");
    tenant.as("talent-admin").post("/mentorings", asked).problem(403, "FORBIDDEN");
    assertEquals(
        Set.of("/mentorExternalId NOT_ALLOWED"),
        ana.post("/mentorings", ASK.formatted("carl")).problem(400, "INVALID_REQUEST").faults());
    assertEquals(
        Set.of("/mentorExternalId NOT_ALLOWED", "/state NOT_ALLOWED"),
        ana.post("/mentorings", "{menteeExternalId:'ana', mentorExternalId:'ana', state:'ACTIVE'}")
            .problem(400, "INVALID_REQUEST")
            .faults());
    ask("m");
    assertEquals(
        Set.of("/mentorExternalId DUPLICATE"),
        ana.post("/mentorings", asked).problem(422, "UNPROCESSABLE").faults());
  }

  @Test
  void mentorsGuideNoMoreThanTheySaid() {
    UUID first = ask("m");
    step(ben, first, "{to:'ACTIVE'}").expect(200);
    UUID second =
        tenant
            .person("carl")
            .create("mentorings", "c", ASK.formatted("ben").replace("'ana'", "'carl'"));
    step(ben, second, "{to:'ACTIVE'}").problem(409, "CONFLICT");
    step(ben, first, "{to:'CLOSED', outcome:'PARTLY_REACHED'}").expect(200);
    step(ben, second, "{to:'ACTIVE'}").expect(200);
  }

  @Test
  void wordsAreForTheTwoAlone() {
    UUID id = ask("m");
    step(ben, id, "{to:'ACTIVE', comment:'With pleasure'}").expect(200);
    UUID session = meet(ana, "s");
    assertEquals(
        "Spoke of fear", ben.get("/mentoring-sessions/" + session).expect(200).text("/note"));
    assertEquals("Would you guide me?", ben.get("/mentorings/" + id).expect(200).text("/message"));
    boss.get("/mentorings/" + id).problem(404, "NOT_FOUND");
    tenant.person("carl").get("/mentoring-sessions/" + session).problem(404, "NOT_FOUND");
    for (Client other :
        List.of(tenant.as("talent-admin"), tenant.program("*:read", "mentoring:read"))) {
      Answer seen = other.get("/mentorings/" + id).expect(200);
      assertEquals("ACTIVE", seen.text("/state"));
      assertEquals(45, seen.count("/minutes"));
      assertTrue(seen.at("/message").isNull() && seen.at("/goals").isNull(), seen::body);
      assertTrue(other.get("/mentoring-sessions/" + session).at("/note").isNull());
      assertTrue(other.get("/mentorings/" + id + "/transitions").at("/0/comment").isNull());
      for (String kind : List.of("mentorings", "mentoring-sessions")) {
        String body = other.get("/exports/" + kind).expect(200).body();
        assertFalse(body.contains("Spoke") || body.contains("Would you"), body);
      }
    }
    assertFalse(tenant.as("talent-admin").get("/events").body().contains("With pleasure"));
  }

  @Test
  void twoWhoEditSayWhatTheyRead() {
    UUID id = ask("m");
    ana.patch("/mentorings/" + id, "{endsOn:'2090-01-31'}").problem(428, "IF_MATCH_REQUIRED");
    Answer changed =
        anyway(ben)
            .patch("/mentorings/" + id, "{goals:[{title:'Speak up', progress:0.5}]}")
            .expect(200);
    assertEquals("0.5", changed.number("/goals/0/progress").toPlainString());
    assertEquals(
        "Would you guide me?",
        anyway(ana)
            .patch("/mentorings/" + id, "{message:'Other', endsOn:'2090-01-31'}")
            .expect(200)
            .text("/message"));
  }

  @Test
  void sessionsAreOfRunningMentorings() {
    UUID id = ask("m");
    assertEquals(
        Set.of("/mentoringExternalId NOT_ALLOWED"),
        ana.post("/mentoring-sessions", session()).problem(400, "INVALID_REQUEST").faults());
    step(ben, id, "{to:'ACTIVE'}").expect(200);
    UUID session = meet(ben, "s");
    assertEquals(1, ana.get("/mentorings/" + id).count("/sessions"));
    assertEquals(
        Set.of("/mentoringExternalId UNKNOWN_REFERENCE"),
        tenant
            .person("carl")
            .post("/mentoring-sessions", session())
            .problem(422, "UNPROCESSABLE")
            .faults());
    anyway(ana).patch("/mentoring-sessions/" + session, "{minutes:60}").expect(200);
    assertEquals(60, ana.get("/mentorings/" + id).count("/minutes"));
    assertEquals("Spoke of fear", ana.get("/mentoring-sessions/" + session).text("/note"));
    anyway(ben).delete("/mentoring-sessions/" + session).expect(204);
    assertEquals(0, ana.get("/mentorings/" + id).count("/minutes"));
    anyway(ana).delete("/mentorings/" + id).problem(403, "FORBIDDEN");
  }

  @Test
  void graphqlWithholdsTheSame() {
    UUID id = ask("m");
    step(ben, id, "{to:'ACTIVE', comment:'Yes'}").expect(200);
    meet(ana, "s");
    Answer told =
        tenant
            .graphql()
            .data(
                "{ mentorings { nodes { state message goals { title } transitions { comment } meetings { nodes { minutes note } } } } }");
    assertEquals("45", told.text("/data/mentorings/nodes/0/meetings/nodes/0/minutes"));
    assertFalse(told.body().contains("Spoke") || told.body().contains("Yes"), told::body);
    assertTrue(told.at("/data/mentorings/nodes/0/goals").isNull(), told::body);
  }

  private UUID ask(String name) {
    return ana.create("mentorings", name, ASK.formatted("ben"));
  }

  private static Client anyway(Client who) {
    return who.with("If-Match", "*");
  }

  private static UUID meet(Client who, String name) {
    return who.create("mentoring-sessions", name, session());
  }

  private static String session() {
    return "{mentoringExternalId:'m', heldOn:'2026-03-02', minutes:45, note:'Spoke of fear'}";
  }

  private static Answer step(Client who, UUID id, String body) {
    return who.post("/mentorings/" + id + "/transitions", body);
  }
}
