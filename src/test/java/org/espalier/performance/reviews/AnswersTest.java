package org.espalier.performance.reviews;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.espalier.testing.Answer;
import org.espalier.testing.Client;
import org.espalier.testing.Graphql;
import org.junit.jupiter.api.Test;

/** Who says what in reviews, and who learns of it. */
@QuarkusTest
class AnswersTest {

  private final ReviewScene scene = new ReviewScene();

  @Test
  void everybodyReadsAndWritesOnesOwn() {
    UUID review = scene.review("ana");
    scene.step(scene.admin, review, "SELF").expect(200);
    scene.name(scene.boss, review, "cid").expect(200);
    Answer sheet = scene.ana.get("/reviews/" + review + "/answers").expect(200);
    assertEquals("SELF", sheet.text("/kind"));
    assertEquals(0, sheet.count("/revision"));
    assertEquals(
        List.of("law", "sql", "tact"), sheet.texts("/competencies", "/competency/externalId"));
    scene.put(scene.ana, review, "").problem(428, "IF_MATCH_REQUIRED");
    scene.say(scene.ana, review, ReviewScene.ALL.formatted(3, "for me only")).expect(200);
    scene.put(scene.ana.with("If-Match", sheet.etag()), review, "").problem(412, "STALE_VERSION");
    Client cid = scene.academy.as("cid");
    Answer his = cid.get("/reviews/" + review + "/answers").expect(200);
    assertEquals("PEER", his.text("/kind"));
    assertEquals(List.of("skills", "asked"), his.texts("/sections", "/key"), "goals are not asked");
    assertEquals("[]", his.at("/answers/competencies").toString());
    cid.get("/reviews/" + review).problem(404, "NOT_FOUND");
    assertEquals("MANAGER", scene.boss.get("/reviews/" + review + "/answers").text("/kind"));
    for (String who : List.of("bob", "dan", "eve")) {
      Client other = scene.academy.as(who);
      other.get("/reviews/" + review + "/answers").problem(404, "NOT_FOUND");
      scene.put(other.with("If-Match", "*"), review, "").problem(404, "NOT_FOUND");
    }
    assertTrue(
        !scene.boss.get("/reviews/" + review).expect(200).body().contains("for me only"),
        "what is not handed in is nobody else's");
    scene.step(scene.ana, review, "MANAGER").expect(200);
    assertTrue(scene.boss.get("/reviews/" + review).body().contains("for me only"));
    scene.put(scene.ana.with("If-Match", "*"), review, "").problem(409, "CONFLICT");
  }

  @Test
  void thePersonSeesTheManagersWordOnceItIsShared() {
    UUID review = scene.answered(2, 4);
    Answer before = scene.ana.get("/reviews/" + review).expect(200);
    assertEquals(List.of("SELF"), before.texts("/sheets", "/kind"));
    assertTrue(before.at("/score").isNull() && before.at("/result").isNull());
    assertTrue(before.at("/adjustments").isNull());
    assertEquals("[]", before.at("/summaries").toString());
    assertTrue(!before.body().contains("so so") && !before.body().contains("by cid"));
    scene.step(scene.boss, review, "CALIBRATION").expect(200);
    assertTrue(!scene.ana.get("/reviews/" + review).body().contains("so so"));
    scene.step(scene.admin, review, "SHARED").expect(200);
    Answer after = scene.ana.get("/reviews/" + review).expect(200);
    assertEquals(List.of("SELF", "MANAGER"), after.texts("/sheets", "/kind"));
    assertTrue(after.body().contains("so so"));
    assertEquals("COMPLETE", after.text("/score/state"));
    Answer list = scene.ana.get("/reviews").expect(200);
    assertEquals(after.at("/score"), list.at("/items/0/score"));
    scene.step(scene.boss, review, "MANAGER", "once more").expect(200);
    assertTrue(!scene.ana.get("/reviews/" + review).body().contains("so so"));
  }

  @Test
  void thePersonNeverLearnsWhichColleagueSaidWhat() {
    UUID review = scene.answered(1, 2);
    scene.step(scene.boss, review, "SHARED").expect(200);
    Answer told = scene.ana.get("/reviews/" + review).expect(200);
    assertEquals(List.of("SELF", "MANAGER"), told.texts("/sheets", "/kind"));
    assertEquals(List.of("cid", "dan"), told.texts("/raters", "/employee/externalId"));
    assertEquals(List.of("null", "null"), told.texts("/raters", "/submittedAt"));
    assertEquals("PEER", told.text("/summaries/0/kind"));
    assertEquals(
        List.of("law 2 1.5", "sql 2 1.5", "tact 2 1.5", "q 2 2"),
        java.util.stream.IntStream.range(0, told.at("/summaries/0/entries").size())
            .mapToObj(i -> "/summaries/0/entries/" + i)
            .map(at ->
                told.text(at + "/key")
                    + " "
                    + told.text(at + "/raters")
                    + " "
                    + told.text(at + "/mean"))
            .toList());
    assertEquals("[\"by cid\",\"by dan\"]", told.at("/summaries/0/entries/2/comments").toString());
    Answer evidence =
        scene
            .ana
            .get("/evidence?evidenceSource=PEER&employeeId=" + scene.academy.id("ana"))
            .expect(200);
    assertEquals(6, evidence.at("/items").size());
    assertTrue(!evidence.body().contains("by cid"));
    evidence.at("/items").forEach(item -> assertTrue(item.path("raterId").isNull()));
    Answer boss = scene.boss.get("/reviews/" + review).expect(200);
    assertEquals(
        List.of("", "", "cid", "dan"),
        boss.texts("/sheets", "/employee/externalId"),
        "the manager's side sees names");
    Answer graph =
        new Graphql(scene.ana)
            .data(
                "{ review(id: \"%s\") { sheets { kind employee { externalId } } raters { submittedAt } } }"
                    .formatted(review));
    assertEquals(2, graph.at("/data/review/sheets").size());
    assertTrue(graph.at("/data/review/raters/0/submittedAt").isNull());
  }

  @Test
  void administratorsAreEmployeesToTheirOwnReview() {
    UUID review = scene.answered(1, 2);
    Client herself = scene.academy.tenant.caller("ana", List.of("talent-admin"), List.of(), "ana");
    Answer told = herself.get("/reviews/" + review).expect(200);
    assertTrue(told.at("/score").isNull(), told::body);
    scene.step(herself, review, "SHARED").problem(403, "FORBIDDEN");
    assertEquals("SELF", herself.get("/reviews/" + review + "/answers").text("/kind"));
  }

  @Test
  void allFaultsAreNamedAtOnce() {
    UUID review = scene.review("ana");
    scene.step(scene.admin, review, "SELF").expect(200);
    String answers =
        """
        competencies:[{competencyExternalId:'sql', level:5}, {competencyExternalId:'sql', level:1},
          {competencyExternalId:'nope', level:1}, {competencyExternalId:'law'}, {level:1}],
        goals:[{text:'A', level:9}, {text:'A', level:1, score:1}],
        questions:[{key:'q', rating:4.5}, {key:'t', rating:1}, {key:'x', text:'?'}, {key:'q', text:'again'}]\
        """;
    assertEquals(
        Set.of(
            "/competencies/0/level LEVEL_OUTSIDE_SCALE",
            "/competencies/1 DUPLICATE",
            "/competencies/2/competencyExternalId UNKNOWN_REFERENCE",
            "/competencies/3/level REQUIRED",
            "/competencies/4/competencyExternalId EXCLUSIVE",
            "/goals/0/level LEVEL_OUTSIDE_SCALE",
            "/goals/1/text DUPLICATE",
            "/goals/1/score EXCLUSIVE",
            "/questions/0/rating LEVEL_OUTSIDE_SCALE",
            "/questions/1/rating EXCLUSIVE",
            "/questions/1/text REQUIRED",
            "/questions/2/key UNKNOWN_REFERENCE",
            "/questions/3/key DUPLICATE"),
        scene.say(scene.ana, review, answers).problem(400, "INVALID_REQUEST").faults());
    scene.name(scene.boss, review, "cid").expect(200);
    assertEquals(
        Set.of("/goals EXCLUSIVE"),
        scene
            .say(scene.academy.as("cid"), review, "goals:[{text:'A'}]")
            .problem(422, "UNPROCESSABLE")
            .faults());
  }

  @Test
  void colleaguesAreAskedWhenBothNameThem() {
    UUID review = scene.review("ana");
    Answer named = scene.name(scene.ana, review, "cid", "dan").expect(200);
    assertEquals(List.of("false", "false"), named.texts("/raters", "/confirmed"));
    Client cid = scene.academy.as("cid");
    cid.get("/reviews/" + review + "/answers").problem(404, "NOT_FOUND");
    assertEquals("[]", cid.get("/review-requests").expect(200).at("/items").toString());
    Answer confirmed = scene.name(scene.boss, review, "cid", "eve").expect(200);
    assertEquals(List.of("cid", "eve"), confirmed.texts("/raters", "/employee/externalId"));
    assertEquals(List.of("true", "true"), confirmed.texts("/raters", "/confirmed"));
    Answer asked = cid.get("/review-requests").expect(200);
    assertEquals(review.toString(), asked.text("/items/0/reviewId"));
    assertEquals("ana", asked.text("/items/0/employee/externalId"));
    assertTrue(!asked.at("/items/0/open").asBoolean(), "it has not begun");
    scene.step(scene.admin, review, "SELF").expect(200);
    assertTrue(cid.get("/review-requests").at("/items/0/open").asBoolean());
    Answer hers = scene.name(scene.ana, review, "dan").expect(200);
    assertEquals(
        Set.of("cid", "dan", "eve"),
        Set.copyOf(hers.texts("/raters", "/employee/externalId")),
        "whom the manager confirmed stays");
    scene.say(cid, review, ReviewScene.ALL.formatted(1, "x") + ", submit:true").expect(200);
    Answer last = scene.name(scene.boss, review).expect(200);
    assertEquals(
        List.of("cid"), last.texts("/raters", "/employee/externalId"), "who answered stays");
    assertEquals(
        Set.of(
            "/raters/0 NOT_ALLOWED",
            "/raters/1 NOT_ALLOWED",
            "/raters/3 DUPLICATE",
            "/raters/4/employeeExternalId UNKNOWN_REFERENCE"),
        scene
            .name(scene.boss, review, "ana", "boss", "eve", "eve", "nobody")
            .problem(400, "INVALID_REQUEST")
            .faults());
    scene.name(scene.academy.as("bob"), review, "cid").problem(404, "NOT_FOUND");
    Answer graph =
        new Graphql(cid)
            .data(
                "{ reviewRequests { totalCount nodes { kind employee { givenName } } } ownReviewAnswers(reviewId: \"%s\") { kind } }"
                    .formatted(review));
    assertEquals(1, graph.count("/data/reviewRequests/totalCount"));
    assertEquals("PEER", graph.text("/data/ownReviewAnswers/kind"));
  }

  @Test
  void partnersSeeAndTakeNoPart() {
    scene.admin.create("org-units", "north", "{name:'North'}");
    scene
        .admin
        .patch("/employees/" + scene.academy.id("ana"), "{orgUnitExternalId:'north'}")
        .expect(200);
    Client partner = scene.academy.tenant.caller("eve", List.of("hr-partner"), List.of(), "eve");
    scene
        .admin
        .patch("/employees/" + scene.academy.id("eve"), "{orgUnitExternalId:'north'}")
        .expect(200);
    UUID review = scene.answered(1);
    assertEquals(
        List.of("", "cid"),
        partner.get("/reviews/" + review).expect(200).texts("/sheets", "/employee/externalId"));
    partner.get("/reviews/" + review + "/answers").problem(404, "NOT_FOUND");
    scene.step(partner, review, "SHARED").problem(403, "FORBIDDEN");
    Client learning = scene.academy.tenant.as("learning-admin");
    assertEquals(0, learning.get("/reviews?count=exact").expect(200).count("/totalCount"));
    learning.get("/reviews/" + review).problem(404, "NOT_FOUND");
  }
}
