package org.espalier.knowledge.questions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.espalier.testing.Answer;
import org.espalier.testing.Client;
import org.espalier.testing.Tenant;
import org.espalier.testing.Workshop;
import org.junit.jupiter.api.Test;

/** People ask, people answer, and who asked says what helped. */
@QuarkusTest
class QuestionsTest {

  private static final String ASK =
      "{askerExternalId:'ana', title:'Where are the tides kept?', text:'I looked everywhere.', competencyExternalIds:['a']%s}";

  private final Tenant tenant = Tenant.fresh();
  private final Client admin = tenant.admin();
  private final Client talents = tenant.as("talent-admin");
  private final Client ana;
  private final Client ben;
  private final Client carl;

  QuestionsTest() {
    Workshop workshop = new Workshop(admin).furnish();
    for (String person : List.of("ana", "ben", "carl")) {
      workshop.engineer(person, "");
    }
    ana = tenant.person("ana");
    ben = tenant.person("ben");
    carl = tenant.person("carl");
  }

  @Test
  void whoAskedAcceptsAnAnswerAndClosesIt() {
    UUID question = ask("");
    UUID first = answer(ben, "ben", "In the archive.");
    UUID second = answer(carl, "carl", "In the cellar.");
    step(ben, question, "{to:'ANSWERED', answerId:'" + first + "'}").problem(403, "FORBIDDEN");
    Answer answered = accept(question, first).expect(200);
    assertEquals(first.toString(), answered.text("/acceptedAnswerId"));
    assertEquals(2, answered.count("/answerCount"));
    assertEquals(second.toString(), accept(question, second).expect(200).text("/acceptedAnswerId"));
    assertEquals(
        "[false,true]",
        ana.get("/answers?sort=createdAt")
            .texts("/items", "/accepted")
            .toString()
            .replace(" ", ""));
    carl.delete("/answers/" + second).problem(409, "IN_USE");
    step(ana, question, "{to:'CLOSED', comment:'Thanks'}").expect(200);
    assertEquals(
        List.of("OPEN ANSWERED", "ANSWERED ANSWERED", "ANSWERED CLOSED"), transitions(question));
    Answer refused =
        step(ana, question, "{to:'ANSWERED', answerId:'" + first + "'}")
            .problem(409, "ILLEGAL_TRANSITION");
    assertEquals(List.of("OPEN"), refused.texts("/allowed", ""));
    assertTrue(step(talents, question, "{to:'OPEN'}").expect(200).at("/acceptedAnswerId").isNull());
    carl.delete("/answers/" + second).expect(204);
  }

  @Test
  void stepsNameAnAnswerOfTheQuestion() {
    UUID question = ask("");
    assertEquals(
        Set.of("/answerId EXCLUSIVE"),
        step(ana, question, "{to:'ANSWERED'}").problem(422, "UNPROCESSABLE").faults());
    assertEquals(
        Set.of("/answerId UNKNOWN_REFERENCE"),
        accept(question, UUID.randomUUID()).problem(422, "UNPROCESSABLE").faults());
    assertEquals("OPEN", ana.get("/questions/" + question).text("/state"));
  }

  @Test
  void oneWritesInOnesOwnName() {
    ben.post("/questions", ASK.formatted("")).problem(403, "FORBIDDEN");
    talents.post("/questions", ASK.formatted("")).problem(403, "FORBIDDEN");
    UUID question = ask("");
    UUID answer = answer(ben, "ben", "Here.");
    ben.patch("/questions/" + question, "{title:'Mine'}").problem(403, "FORBIDDEN");
    ana.patch("/answers/" + answer, "{text:'Mine'}").problem(403, "FORBIDDEN");
    ana.patch("/questions/" + question, "{title:'Where?'}").expect(200);
    ben.patch("/answers/" + answer, "{text:'There.'}").expect(200);
    ben.delete("/questions/" + question).problem(403, "FORBIDDEN");
    assertEquals(
        Set.of("/accepted NOT_ALLOWED"),
        ben.post(
                "/answers",
                "{questionExternalId:'q', authorExternalId:'ben', text:'So', accepted:true}")
            .problem(400, "INVALID_REQUEST")
            .faults());
    talents.delete("/questions/" + question).expect(204);
    ben.get("/answers/" + answer).problem(410, "GONE");
  }

  @Test
  void closedQuestionsTakeNoAnswers() {
    UUID question = ask("");
    step(ana, question, "{to:'CLOSED'}").expect(200);
    assertEquals(
        Set.of("/questionExternalId NOT_ALLOWED"),
        ben.post("/answers", "{questionExternalId:'q', authorExternalId:'ben', text:'So'}")
            .problem(400, "INVALID_REQUEST")
            .faults());
  }

  @Test
  void everybodyFindsQuestionsByTheirAnswers() {
    ask("");
    answer(ben, "ben", "Behind the lighthouse.");
    for (String words : List.of("tides", "lighth", "looked every")) {
      assertEquals(
          1, carl.get("/questions?q=" + words.replace(" ", "%20")).at("/items").size(), words);
    }
    assertEquals(0, carl.get("/questions?q=harbour").at("/items").size());
    assertEquals(1, carl.get("/answers?q=lighthouse").at("/items").size());
    String a = admin.id("competencies", "a").toString();
    String b = admin.id("competencies", "b").toString();
    assertEquals(1, carl.get("/questions?competencyId=" + a).at("/items").size());
    assertEquals(0, carl.get("/questions?competencyId=" + b).at("/items").size());
    assertEquals(0, carl.get("/questions?state=CLOSED").at("/items").size());
  }

  @Test
  void whatIsForWhoWasAskedIsSeenByThemAlone() {
    UUID question = ask(", askedExternalId:'ben', visibility:'ASKED'");
    answer(ben, "ben", "Behind the lighthouse.");
    for (Client other : List.of(carl, talents, admin, tenant.program("*:read"))) {
      other.get("/questions/" + question).problem(404, "NOT_FOUND");
      assertEquals(0, other.get("/questions?q=tides").at("/items").size());
      assertEquals(0, other.get("/answers?q=lighthouse").at("/items").size());
    }
    assertEquals(
        Set.of("/questionExternalId UNKNOWN_REFERENCE"),
        carl.post("/answers", "{questionExternalId:'q', authorExternalId:'carl', text:'So'}")
            .problem(422, "UNPROCESSABLE")
            .faults());
    assertEquals(1, ben.get("/questions").at("/items").size());
    ana.get("/questions/" + question).expect(200);
    ana.patch("/questions/" + question, "{askedExternalId:'carl'}").expect(200);
    ben.get("/questions/" + question).problem(404, "NOT_FOUND");
    carl.get("/questions/" + question).expect(200);
    assertTrue(
        ana.patch("/questions/" + question, "{askedExternalId:null}")
            .expect(200)
            .at("/asked")
            .isNull());
  }

  @Test
  void allExpertsOfTheTopicAreAskedIfNobodyIsNamed() {
    UUID question = ask(", visibility:'ASKED'");
    carl.get("/questions/" + question).problem(404, "NOT_FOUND");
    carl.create("experts", "x", "{employeeExternalId:'carl', competencyExternalIds:['a']}");
    carl.get("/questions/" + question).expect(200);
    answer(carl, "carl", "Ask me.");
    ben.get("/questions/" + question).problem(404, "NOT_FOUND");
  }

  @Test
  void graphqlTellsTheSame() {
    UUID question = ask("");
    answer(ben, "ben", "Here.");
    Answer told =
        tenant
            .graphql()
            .data(
                "{ questions { nodes { title answerCount topics { competency { name } } answers { nodes { text question { id } } } } } }");
    assertEquals("Here.", told.text("/data/questions/nodes/0/answers/nodes/0/text"));
    assertEquals(
        question.toString(), told.text("/data/questions/nodes/0/answers/nodes/0/question/id"));
    assertEquals(1, told.count("/data/questions/nodes/0/answerCount"));
  }

  private UUID ask(String rest) {
    return ana.create("questions", "q", ASK.formatted(rest));
  }

  private UUID answer(Client who, String person, String text) {
    return who.create(
        "answers",
        "a-" + person,
        "{questionExternalId:'q', authorExternalId:'%s', text:'%s'}".formatted(person, text));
  }

  private Answer accept(UUID question, UUID answer) {
    return step(ana, question, "{to:'ANSWERED', answerId:'" + answer + "'}");
  }

  private static Answer step(Client who, UUID question, String body) {
    return who.post("/questions/" + question + "/transitions", body);
  }

  private List<String> transitions(UUID question) {
    Answer steps = ana.get("/questions/" + question + "/transitions").expect(200);
    List<String> from = steps.texts("", "/from");
    List<String> to = steps.texts("", "/to");
    return IntStream.range(0, from.size()).mapToObj(i -> from.get(i) + " " + to.get(i)).toList();
  }
}
