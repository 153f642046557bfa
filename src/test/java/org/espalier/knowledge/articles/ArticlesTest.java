package org.espalier.knowledge.articles;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.espalier.testing.Answer;
import org.espalier.testing.Client;
import org.junit.jupiter.api.Test;

/** How articles are written, reviewed and published, and by whom. */
@QuarkusTest
class ArticlesTest {

  private final Newsroom room = new Newsroom();

  @Test
  void somebodyElsePublishesWhatAnAuthorHandsIn() {
    UUID id = room.draft("a", "coAuthorExternalIds:['ben']");
    room.otto.get("/articles/" + id).problem(404, "NOT_FOUND");
    room.step(room.otto, id, "{to:'IN_REVIEW'}").problem(404, "NOT_FOUND");
    room.step(room.rita, id, "{to:'IN_REVIEW'}").problem(403, "FORBIDDEN");
    assertEquals(
        List.of("IN_REVIEW", "RETIRED"),
        room.step(room.ana, id, "{to:'DRAFT'}")
            .problem(409, "ILLEGAL_TRANSITION")
            .texts("/allowed", ""));
    room.step(room.ben, id, "{to:'IN_REVIEW'}").expect(200);
    for (Client author : List.of(room.ana, room.ben)) {
      room.step(author, id, "{to:'PUBLISHED'}").problem(403, "FORBIDDEN");
    }
    room.step(room.ana, id, "{to:'DRAFT'}").expect(200);
    room.step(room.ana, id, "{to:'IN_REVIEW'}").expect(200);
    assertEquals(
        Set.of("/comment REQUIRED"),
        room.step(room.rita, id, "{to:'DRAFT'}").problem(400, "INVALID_REQUEST").faults());
    room.step(room.rita, id, "{to:'DRAFT', comment:'Too short'}").expect(200);
    room.publish(id);
    Answer read = room.otto.get("/articles/" + id).expect(200);
    assertEquals("PUBLISHED", read.text("/state"));
    assertEquals(1, read.count("/publishedVersion"));
    assertEquals(0, room.otto.get("/articles/" + id + "/transitions").expect(200).json().size());
    room.step(room.otto, id, "{to:'RETIRED'}").problem(403, "FORBIDDEN");
    room.step(room.ana, id, "{to:'RETIRED'}").expect(200);
    room.otto.get("/articles/" + id).problem(404, "NOT_FOUND");
    Answer steps = room.ana.get("/articles/" + id + "/transitions").expect(200);
    assertEquals(
        List.of("IN_REVIEW", "DRAFT", "IN_REVIEW", "DRAFT", "IN_REVIEW", "PUBLISHED", "RETIRED"),
        steps.texts("", "/to"));
    assertEquals("Too short", steps.text("/3/comment"));
  }

  @Test
  void administratorsReviewButNotTheirOwn() {
    UUID id = room.draft("a", "");
    Client learning = room.tenant.caller("otto", List.of("learning-admin"), List.of(), "otto");
    room.step(room.ana, id, "{to:'IN_REVIEW'}").expect(200);
    room.step(learning, id, "{to:'PUBLISHED'}").expect(200);
    UUID own =
        learning.create(
            "articles", "own", "{title:'T', language:'en', body:'B', authorExternalId:'otto'}");
    room.step(learning, own, "{to:'IN_REVIEW'}").expect(200);
    room.step(learning, own, "{to:'PUBLISHED'}").problem(403, "FORBIDDEN");
  }

  @Test
  void readersKeepTheLastVersionWhileTheNextIsWorkedOn() {
    UUID id = room.draft("a", "tags:['old'], competencies:[{competencyExternalId:'sql', level:2}]");
    room.publish(id);
    Answer draft =
        room.ana.patch(
            "/articles/" + id,
            "{title:'Other', tags:['new'], competencies:[{competencyExternalId:'care'}]}");
    assertEquals("DRAFT", draft.expect(200).text("/state"));
    assertEquals(1, draft.count("/publishedVersion"));
    Answer read = room.otto.get("/articles/" + id).expect(200);
    assertEquals("T", read.text("/title"));
    assertEquals("PUBLISHED", read.text("/state"));
    assertEquals(List.of("old"), read.texts("/tags", ""));
    UUID care = room.admin.id("competencies", "care");
    UUID sql = room.admin.id("competencies", "sql");
    assertEquals(1, found(room.otto, "competencyId=" + sql));
    assertEquals(0, found(room.otto, "competencyId=" + care));
    assertEquals(0, found(room.ana, "competencyId=" + sql));
    assertEquals(1, found(room.ana, "competencyId=" + care));
    assertEquals(1, found(room.otto, "state=PUBLISHED&tag=old"));
    assertEquals(1, found(room.ana, "state=DRAFT&tag=new"));
    room.publish(id);
    assertEquals("Other", room.otto.get("/articles/" + id).expect(200).text("/title"));
    assertEquals(2, room.otto.get("/articles/" + id).count("/publishedVersion"));
    room.otto.patch("/articles/" + id, "{title:'Mine'}").problem(403, "FORBIDDEN");
  }

  @Test
  void whatReadersDoNotSeeChangesNoState() {
    UUID id = room.draft("a", "");
    room.publish(id);
    Answer same =
        room.ana.patch("/articles/" + id, "{reviewBy:'2090-01-31', coAuthorExternalIds:['ben']}");
    assertEquals("PUBLISHED", same.expect(200).text("/state"));
    room.step(room.ana, id, "{to:'RETIRED'}").expect(200);
    assertEquals(
        "RETIRED", room.ben.patch("/articles/" + id, "{body:'C'}").expect(200).text("/state"));
    room.step(room.ben, id, "{to:'DRAFT'}").expect(200);
    room.step(room.ben, id, "{to:'IN_REVIEW'}").expect(200);
    assertEquals(
        "DRAFT", room.ben.patch("/articles/" + id, "{body:'D'}").expect(200).text("/state"));
  }

  @Test
  void peopleBeginArticlesOfTheirOwn() {
    String bens = "{title:'T', language:'en', body:'B', authorExternalId:'ben'}";
    room.ana.put("articles", "b", bens).problem(403, "FORBIDDEN");
    room.ben.put("articles", "b", bens).expect(201);
    room.ana.put("articles", "b", bens).problem(403, "FORBIDDEN");
    assertEquals(
        Set.of("/authorExternalId IMMUTABLE"),
        room.ben
            .put("articles", "b", bens.replace("'ben'", "'ana'"))
            .problem(422, "UNPROCESSABLE")
            .faults());
    assertEquals(
        Set.of("/state NOT_ALLOWED"),
        room.ben
            .put("articles", "c", bens.replace("}", ", state:'PUBLISHED'}"))
            .problem(400, "INVALID_REQUEST")
            .faults());
    room.tenant.program("articles:read").put("articles", "d", bens).problem(403, "FORBIDDEN");
    room.tenant.program("employees:read").get("/articles").problem(403, "FORBIDDEN");
    room.ana.delete("/articles/" + room.admin.id("articles", "b")).problem(404, "NOT_FOUND");
    room.ben.delete("/articles/" + room.admin.id("articles", "b")).expect(204);
  }

  @Test
  void programsBringWhatIsPublishedElsewhere() {
    Client program = room.tenant.program("articles:read", "articles:write");
    String row =
        "{title:'T', language:'de', body:'Eins', authorExternalId:'ana', state:'PUBLISHED'}";
    program.put("articles", "x", row).expect(201);
    UUID id = program.id("articles", "x");
    assertEquals(1, room.otto.get("/articles/" + id).expect(200).count("/publishedVersion"));
    assertEquals(1, room.otto.get("/articles/" + id + "/versions").expect(200).json().size());
    program.put("articles", "x", row.replace("Eins", "Zwei")).expect(200);
    Answer again = program.put("articles", "x", row.replace("Eins", "Zwei")).expect(200);
    assertEquals("DRAFT", again.text("/state"));
    assertEquals("Eins", room.otto.get("/articles/" + id).text("/body"));
    assertEquals(
        Set.of("/state IMMUTABLE"),
        program
            .patch("/articles/" + id, "{state:'RETIRED'}")
            .problem(422, "UNPROCESSABLE")
            .faults());
  }

  @Test
  void everyFaultIsNamed() {
    assertEquals(
        Set.of(
            "/authorExternalId EXCLUSIVE",
            "/language INVALID_FORMAT",
            "/title BLANK",
            "/body REQUIRED",
            "/minutes REQUIRED",
            "/coAuthorExternalIds/1 DUPLICATE",
            "/coAuthorExternalIds/0 UNKNOWN_REFERENCE",
            "/coAuthorExternalIds/1 UNKNOWN_REFERENCE",
            "/competencies/0/competencyExternalId UNKNOWN_REFERENCE",
            "/competencies/1/level LEVEL_OUTSIDE_SCALE"),
        room.ana
            .post(
                "/articles",
                "{kind:'LESSON', language:'!', title:' ', coAuthorExternalIds:['no','no'],"
                    + " competencies:[{competencyExternalId:'no'},{competencyExternalId:'sql', level:9}]}")
            .problem(400, "INVALID_REQUEST")
            .faults());
    assertEquals(
        Set.of("/reviewerExternalId NOT_ALLOWED"),
        room.ana
            .post(
                "/articles",
                "{title:'T', language:'en', body:'B', authorExternalId:'ana', reviewerExternalId:'ana'}")
            .problem(400, "INVALID_REQUEST")
            .faults());
  }

  @Test
  void lookingThroughAgainComesDue() {
    UUID id = room.draft("a", "reviewEveryMonths:6");
    room.publish(id);
    assertEquals(
        LocalDate.now(ZoneOffset.UTC).plusMonths(6).toString(),
        room.ana.get("/articles/" + id).text("/reviewBy"));
    assertEquals(0, found(room.otto, "stale=true"));
    room.ana.patch("/articles/" + id, "{reviewBy:'2020-01-31'}").expect(200);
    assertEquals(1, found(room.otto, "stale=true"));
    assertEquals(0, found(room.otto, "stale=false"));
  }

  @Test
  void htmlIsSafe() {
    UUID id =
        room.draft("a", "body:'# So\\n\\n<script>alert(1)</script> [x](javascript:alert(1))'");
    String html = room.ana.get("/articles/" + id + "/html").expect(200).text("/contentHtml");
    assertTrue(html.startsWith("<h1>So</h1>"), html);
    assertTrue(!html.contains("<script") && !html.contains("javascript:alert(1)\""), html);
    assertEquals(
        html,
        room.tenant
            .graphql()
            .data("{ article(id: \"" + id + "\") { contentHtml transitions { to } } }")
            .text("/data/article/contentHtml"));
  }

  private static int found(Client who, String query) {
    return who.get("/articles?" + query).expect(200).at("/items").size();
  }
}
