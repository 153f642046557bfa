package org.espalier.performance.reviews;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.espalier.testing.Answer;
import org.espalier.testing.Client;
import org.junit.jupiter.api.Test;

/** Goals in reviews: those that people have, and those that are named by a text. */
@QuarkusTest
class ReviewGoalsTest {

  private final ReviewScene scene = new ReviewScene();
  private final Client admin = scene.admin;

  @Test
  void goalsAreRatedAsTheyWereThen() {
    UUID ship = goal("ship", "title:'Ship it', weight:3");
    UUID tidy = goal("tidy", "title:'Tidy up', state:'ACHIEVED'");
    UUID review = open("ana", scene.cycle);
    assertEquals(List.of("ship", "tidy"), offered(scene.ana, review));
    scene
        .say(
            scene.ana,
            review,
            "goals:[{goalExternalId:'ship', level:4}, {goalId:'%s', level:2}, {text:' Ship it ', level:4}]"
                .formatted(tidy))
        .expect(200);
    scene.step(scene.ana, review, "MANAGER").expect(200);
    assertEquals(
        List.of("Ship it", "Tidy up", "Ship it"),
        scene.boss.get("/reviews/" + review + "/answers").texts("/goals", "/text"));
    scene
        .say(
            scene.boss,
            review,
            ReviewScene.ALL.formatted(2, "")
                + ", goals:[{goalExternalId:'ship', score:1}, {goalExternalId:'tidy', level:0}, {text:'Ship it', level:0}],"
                + " questions:[{key:'q', rating:3}], submit:true")
        .expect(200);
    admin
        .put("goals", "ship", "{employeeExternalId:'ana', title:'Ship all', weight:50}")
        .expect(200);
    Answer shared = scene.step(scene.boss, review, "SHARED").expect(200);
    assertEquals("0.6", shared.text("/score/sections/0/normalized"), "3 of 3 + 1 + 1");
    assertEquals(
        List.of("ship", "tidy", "Ship it"), shared.texts("/score/sections/0/ratings", "/key"));
    assertEquals(
        List.of(ship.toString(), tidy.toString(), "null"),
        shared.texts("/score/sections/0/ratings", "/goalId"));
    assertEquals(
        List.of("Ship it", "Tidy up", "Ship it"), shared.texts("/sheets/1/answers/goals", "/text"));
    assertEquals(List.of("Ship all", "Tidy up"), shared.texts("/facts/goals", "/title"));
    admin.delete("/goals/" + ship).expect(204);
    Answer after = scene.ana.get("/reviews/" + review).expect(200);
    assertEquals(shared.at("/score"), after.at("/score"));
    assertEquals(List.of("tidy"), after.texts("/facts/goals", "/goalExternalId"));
  }

  @Test
  void onlyGoalsOfThePersonAndThePeriodCanBeMeant() {
    goal("mine", "title:'Mine'");
    admin.create("goals", "his", "{title:'His', employeeExternalId:'bob', state:'ACTIVE'}");
    goal("draft", "title:'Draft', state:'DRAFT'");
    goal("later", "title:'Later', startsOn:'2027-01-01'");
    goal("before", "title:'Before', dueOn:'2025-12-31'");
    UUID twice = goal("twice", "title:'Twice'");
    goal("twice", "title:'Again', source:'hr'");
    UUID review = open("ana", scene.cycle);
    assertEquals(List.of("mine", "twice", "twice"), offered(scene.ana, review));
    String answers =
        """
        goals:[{goalExternalId:'his'}, {goalExternalId:'draft'}, {goalExternalId:'later'}, {goalExternalId:'before'},
          {goalId:'00000000-0000-0000-0000-000000000001'}, {goalExternalId:'twice'},
          {goalId:'%s', goalExternalId:'twice'}, {goalExternalId:'mine', text:'Mine'}, {}, {text:' '},
          {goalExternalId:'mine'}, {goalExternalId:'mine', level:9}]\
        """
            .formatted(twice);
    assertEquals(
        Set.of(
            "/goals/0/goalExternalId UNKNOWN_REFERENCE",
            "/goals/1/goalExternalId UNKNOWN_REFERENCE",
            "/goals/2/goalExternalId UNKNOWN_REFERENCE",
            "/goals/3/goalExternalId UNKNOWN_REFERENCE",
            "/goals/4/goalId UNKNOWN_REFERENCE",
            "/goals/5/goalExternalId AMBIGUOUS_REFERENCE",
            "/goals/6/goalId EXCLUSIVE",
            "/goals/7/goalExternalId EXCLUSIVE",
            "/goals/8/text REQUIRED",
            "/goals/9/text BLANK",
            "/goals/11/goalExternalId DUPLICATE",
            "/goals/11/level LEVEL_OUTSIDE_SCALE"),
        scene.say(scene.ana, review, answers).problem(400, "INVALID_REQUEST").faults());
  }

  @Test
  void goalsAreToldAsOfTheEndOfThePeriod() {
    UUID goal =
        goal(
            "grow",
            "title:'Grow', keyResults:[{key:'up', name:'Up', type:'NUMBER', start:10, target:30, weight:2},"
                + " {key:'there', name:'There', type:'MILESTONE'}]");
    admin
        .post(
            "/goals/" + goal + "/check-ins",
            "{confidence:'AT_RISK', keyResults:[{key:'up', value:25}]}")
        .expect(201);
    UUID past = review("ana", cycle("past", "form", "2020-12-31"));
    UUID ever = review("ana", cycle("ever", "form", "2999-12-31"));
    Answer then = scene.ana.get("/reviews/" + past).expect(200);
    assertEquals("0", then.text("/facts/goals/0/progress"), "nothing was told by then");
    assertTrue(then.at("/facts/goals/0/confidence").isNull());
    assertEquals("2020-12-31", then.text("/facts/goals/0/asOf"));
    Answer now = scene.boss.get("/reviews/" + ever).expect(200);
    assertEquals("0.5", now.text("/facts/goals/0/progress"), "(2 × 3/4 + 0) / 3");
    assertEquals("AT_RISK", now.text("/facts/goals/0/confidence"));
    assertEquals(List.of("25", "null"), now.texts("/facts/goals/0/keyResults", "/current"));
    assertEquals("ACTIVE", now.text("/facts/goals/0/state"));
    Client program = scene.academy.tenant.program("reviews:read", "reviews:write");
    scene.step(admin, ever, "SELF").expect(200);
    assertEquals(List.of(), offered(program, ever), "it may not read goals");
    assertEquals(
        Set.of("/goals/0/goalExternalId UNKNOWN_REFERENCE"),
        scene
            .say(program, ever, "goals:[{goalExternalId:'grow'}]")
            .problem(422, "UNPROCESSABLE")
            .faults());
  }

  @Test
  void colleaguesLearnOfNamedGoalsOnlyAndOneOfThemIsNotTwo() {
    admin.create(
        "review-forms",
        "open",
        "{name:'Open', scaleExternalId:'scale', minRaters:2, raterWeights:{manager:70, peer:30}, sections:["
            + "{key:'goals', title:'Goals', kind:'GOALS', weight:50, raters:['SELF','MANAGER','PEER']},"
            + "{key:'skills', title:'Skills', kind:'COMPETENCIES', weight:30, raters:['PEER']},"
            + "{key:'asked', title:'Asked', kind:'QUESTIONS', weight:20, raters:['PEER'], questions:["
            + "{key:'sql', text:'How far?', type:'RATING'}]}]}");
    goal("named", "title:'Named'");
    goal("quiet", "title:'Quiet'");
    UUID review = open("ana", cycle("open", "open", "2999-12-31"));
    scene.name(scene.boss, review, "cid", "dan").expect(200);
    Client cid = scene.academy.as("cid");
    assertEquals(List.of(), offered(cid, review));
    scene.say(scene.boss, review, "goals:[{goalExternalId:'quiet', level:1}]").expect(200);
    scene.say(scene.ana, review, "goals:[{goalExternalId:'named', level:4}]").expect(200);
    scene.step(scene.ana, review, "MANAGER").expect(200);
    assertEquals(List.of("named"), offered(cid, review), "Boss has handed nothing in");
    assertEquals(
        Set.of("/goals/0/goalExternalId UNKNOWN_REFERENCE"),
        scene
            .say(cid, review, "goals:[{goalExternalId:'quiet'}]")
            .problem(422, "UNPROCESSABLE")
            .faults());
    scene
        .say(
            cid,
            review,
            "goals:[{goalExternalId:'named', level:2}], competencies:[{competencyExternalId:'sql', level:1}],"
                + " questions:[{key:'sql', rating:3, text:'from cid'}], submit:true")
        .expect(200);
    scene
        .say(
            scene.academy.as("dan"),
            review,
            "goals:[{goalExternalId:'named', level:4}], submit:true")
        .expect(200);
    scene.step(scene.boss, review, "SHARED").expect(200);
    Answer told = scene.ana.get("/reviews/" + review).expect(200);
    assertEquals(List.of("GOALS"), told.texts("/summaries/0/entries", "/section"));
    assertEquals(List.of("named"), told.texts("/summaries/0/entries", "/key"));
    assertEquals("3", told.text("/summaries/0/entries/0/mean"));
    assertTrue(!told.body().contains("from cid"), "what one of them said is told to nobody");
  }

  private UUID goal(String externalId, String members) {
    String state = members.contains("state:") ? "" : "state:'ACTIVE', ";
    return admin.create("goals", externalId, "{employeeExternalId:'ana', " + state + members + "}");
  }

  private UUID cycle(String externalId, String form, String until) {
    UUID cycle =
        admin.create(
            "review-cycles",
            externalId,
            "{name:'C', formExternalId:'%s', periodStart:'2020-01-01', periodEnd:'%s'}"
                .formatted(form, until));
    admin.launched(cycle, "{}");
    return cycle;
  }

  private UUID review(String person, UUID cycle) {
    String path = "/reviews?employeeId=" + scene.academy.id(person) + "&cycleId=" + cycle;
    return UUID.fromString(admin.get(path).expect(200).texts("/items", "/id").getFirst());
  }

  private UUID open(String person, UUID cycle) {
    UUID review = review(person, cycle);
    scene.step(admin, review, "SELF").expect(200);
    return review;
  }

  private static List<String> offered(Client caller, UUID review) {
    return caller
        .get("/reviews/" + review + "/answers")
        .expect(200)
        .texts("/goals", "/goalExternalId");
  }
}
