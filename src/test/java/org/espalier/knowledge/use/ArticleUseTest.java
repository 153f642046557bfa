package org.espalier.knowledge.use;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.espalier.testing.Answer;
import org.espalier.testing.Client;
import org.espalier.testing.Graphql;
import org.espalier.testing.Tenant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What people do with articles. */
@QuarkusTest
class ArticleUseTest {

  private final Tenant tenant = Tenant.fresh();
  private final Client admin = tenant.admin();
  private final Client ana = tenant.person("ana");
  private final Client ben = tenant.person("ben");
  private final Client cem = tenant.person("cem");
  private final Client boss = tenant.person("boss");
  private final UUID lesson;

  ArticleUseTest() {
    admin.create("employees", "boss", "{givenName:'Boss', familyName:'X'}");
    for (String person : new String[] {"ana", "ben", "cem"}) {
      admin.create(
          "employees",
          person,
          "{givenName:'%s', familyName:'X', managerExternalId:'boss'}".formatted(person));
    }
    lesson =
        admin.create(
            "articles",
            "l",
            "{kind:'LESSON', minutes:10, title:'L', language:'en', body:'B', authorExternalId:'ana',"
                + " coAuthorExternalIds:['cem'], state:'PUBLISHED'}");
  }

  @Test
  void othersThanTheAuthorsRate() {
    for (Client author : List.of(ana, cem)) {
      rate(author, 5).problem(403, "FORBIDDEN");
    }
    rate(ben, 5).expect(200);
    rate(ben, 4).expect(200);
    Answer both = rate(boss, 3).expect(200);
    assertEquals("3.5", both.text("/meanStars"));
    assertEquals(List.of(2, 3), List.of(both.count("/ratings"), both.count("/ownStars")));
    assertTrue(ana.get(path("/use")).expect(200).at("/ownStars").isNull());
    rate(ben, null).expect(200);
    rate(ben, null).expect(200);
    assertEquals("3", ana.get(path("/use")).expect(200).text("/meanStars"));
    rate(boss, null).expect(200);
    assertTrue(ana.get(path("/use")).expect(200).at("/meanStars").isNull());
    assertEquals(
        Set.of("/stars OUT_OF_RANGE"), rate(ben, 6).problem(400, "INVALID_REQUEST").faults());
  }

  @Test
  void looksCountOnceADayAndVersion() {
    ben.post(path("/views"), "{}").expect(200);
    assertEquals(1, ben.post(path("/views"), "{}").expect(200).count("/views"));
    Answer two = cem.post(path("/views"), "{}").expect(200);
    assertEquals(List.of(2, 2), List.of(two.count("/views"), two.count("/readers")));
    again();
    Answer more = ben.post(path("/views"), "{}").expect(200);
    assertEquals(List.of(3, 2), List.of(more.count("/views"), more.count("/readers")));
  }

  @Test
  void finishedLessonsAreInTheLearningRecord() {
    UUID id = admin.id("employees", "ben");
    Answer done = ben.post(path("/completions"), "{}").expect(200);
    assertTrue(done.at("/completed").asBoolean());
    ben.post(path("/completions"), "{}").expect(200);
    Answer record = boss.get("/employees/" + id + "/learning-record").expect(200);
    assertEquals(
        List.of(1, 10),
        List.of(record.count("/lessons/finished"), record.count("/lessons/minutes")));
    again();
    assertTrue(!ben.get(path("/use")).expect(200).at("/completed").asBoolean());
    ben.post(path("/completions"), "{}").expect(200);
    Answer all = boss.get("/employees/" + id + "/lesson-completions").expect(200);
    assertEquals(List.of("2", "1"), all.texts("/items", "/version"));
    cem.get("/employees/" + id + "/lesson-completions").problem(404, "NOT_FOUND");
    ben.get("/employees/" + id + "/lesson-completions").expect(200);
    assertEquals(
        List.of("2", "1"),
        new Graphql(boss)
            .data("{ employee(externalId: \"ben\") { lessonCompletions { nodes { version } } } }")
            .texts("/data/employee/lessonCompletions/nodes", "/version"));
  }

  @Test
  void onlyWhatIsPublishedIsUsed() {
    UUID article =
        admin.create(
            "articles", "a", "{title:'A', language:'en', body:'B', authorExternalId:'ana'}");
    ana.post("/articles/" + article + "/views", "{}").problem(409, "CONFLICT");
    ben.post("/articles/" + article + "/views", "{}").problem(404, "NOT_FOUND");
    ana.post("/articles/" + article + "/transitions", "{to:'IN_REVIEW'}").expect(200);
    admin.post("/articles/" + article + "/transitions", "{to:'PUBLISHED'}").expect(200);
    ben.post("/articles/" + article + "/completions", "{}").problem(409, "CONFLICT");
    tenant.person("nobody").post(path("/views"), "{}").problem(403, "FORBIDDEN");
    tenant.program("articles:read").post(path("/views"), "{}").problem(403, "FORBIDDEN");
  }

  @Test
  void graphqlDoesTheSame() {
    Graphql graphql = new Graphql(ben);
    Answer rated =
        graphql.data(
            "mutation { rateArticle(id: \"%s\", input: {stars: 2}) { articleUse { meanStars ownStars } } }"
                .formatted(lesson));
    assertEquals(2, rated.count("/data/rateArticle/articleUse/ownStars"));
    graphql.data("mutation { viewArticle(id: \"%s\") { articleUse { views } } }".formatted(lesson));
    graphql.data(
        "mutation { completeLesson(id: \"%s\") { articleUse { completed } } }".formatted(lesson));
    Answer use =
        graphql.data(
            "{ article(id: \"%s\") { use { ratings views completions } } }".formatted(lesson));
    assertEquals(1, use.count("/data/article/use/ratings"));
    assertEquals(1, use.count("/data/article/use/views"));
    assertEquals(1, use.count("/data/article/use/completions"));
    Answer none =
        graphql.data(
            "mutation { rateArticle(id: \"%s\", input: {}) { articleUse { ratings } } }"
                .formatted(lesson));
    assertEquals(0, none.count("/data/rateArticle/articleUse/ratings"));
  }

  private Answer rate(Client who, @Nullable Integer stars) {
    byte[] body = ("{\"stars\":" + stars + "}").getBytes(StandardCharsets.UTF_8);
    return who.sendRaw("PUT", path("/rating"), "application/json", body);
  }

  /** Publishes the next version. */
  private void again() {
    ana.patch("/articles/" + lesson, "{body:'C'}").expect(200);
    ana.post(path("/transitions"), "{to:'IN_REVIEW'}").expect(200);
    admin.post(path("/transitions"), "{to:'PUBLISHED'}").expect(200);
  }

  private String path(String what) {
    return "/articles/" + lesson + what;
  }
}
