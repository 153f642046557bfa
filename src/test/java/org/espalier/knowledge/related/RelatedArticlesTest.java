package org.espalier.knowledge.related;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.espalier.testing.Answer;
import org.espalier.testing.Client;
import org.espalier.testing.Graphql;
import org.espalier.testing.Tenant;
import org.junit.jupiter.api.Test;

/** What to read next. */
@QuarkusTest
class RelatedArticlesTest {

  private final Tenant tenant = Tenant.fresh();
  private final Client admin = tenant.admin();
  private final Client ana = tenant.person("ana");
  private final UUID person;

  RelatedArticlesTest() {
    admin.create(
        "proficiency-scales",
        "scale",
        "{name:'Scale', levels:[{value:1,label:'A'},{value:2,label:'B'},{value:3,label:'C'},{value:4,label:'D'}]}");
    admin.create("frameworks", "f", "{name:'F', scaleExternalId:'scale'}");
    admin.create("jobs", "dba", "{title:'DBA'}");
    for (String competency : new String[] {"sql", "care", "talk"}) {
      admin.create(
          "competencies",
          competency,
          "{name:'%s', frameworkExternalId:'f', tier:'JOB'}".formatted(competency));
    }
    requires("sql", 4, 3);
    requires("care", 2, 1);
    person =
        admin.create("employees", "ana", "{givenName:'Ana', familyName:'X', jobExternalId:'dba'}");
    admin.create("employees", "ben", "{givenName:'Ben', familyName:'X'}");
    admin
        .post(
            "/evidence",
            "{employeeExternalId:'ana', competencyExternalId:'sql', level:2, source:'MANAGER'}")
        .expect(201);
  }

  @Test
  void whatFewWriteAboutCountsMore() {
    UUID one = article("one", "sql", "care");
    article("rare", "care");
    article("common", "sql");
    article("usual", "sql");
    article("both", "sql", "care");
    article("else", "talk");
    Answer related = ana.get("/articles/" + one + "/related").expect(200);
    assertEquals(
        List.of("both", "rare", "common", "usual"), related.texts("", "/article/externalId"));
    assertEquals(List.of("care", "sql"), related.texts("/0/competencies", "/externalId"));
    assertEquals("0.5833", related.text("/0/rank"));
    assertEquals(2, ana.get("/articles/" + one + "/related?limit=2").expect(200).json().size());
    ana.get("/articles/" + one + "/related?limit=0").problem(400, "INVALID_REQUEST");
    admin
        .post("/articles/" + admin.id("articles", "rare") + "/transitions", "{to:'RETIRED'}")
        .expect(200);
    assertEquals(
        List.of("both", "common", "usual"),
        ana.get("/articles/" + one + "/related").texts("", "/article/externalId"));
    assertEquals(
        List.of("both", "common", "usual"),
        new Graphql(ana)
            .data(
                "{ article(id: \"%s\") { related { article { externalId full { title } } } } }"
                    .formatted(one))
            .texts("/data/article/related", "/article/externalId"));
  }

  @Test
  void whatIsLackingIsCovered() {
    article("sql", "sql");
    article("care", "care");
    article("both", "sql", "care");
    article("else", "talk");
    published("low", "{competencyExternalId:'sql', level:2}", "ARTICLE");
    published("high", "{competencyExternalId:'sql', level:3}", "LESSON");
    Answer found = ana.get("/employees/" + person + "/articles").expect(200);
    assertEquals(List.of("both", "sql", "high", "care"), found.texts("", "/article/externalId"));
    assertEquals(List.of("sql", "care"), found.texts("/0/covers", "/competency/externalId"));
    assertEquals("3", found.text("/2/covers/0/level"));
    assertEquals("2", found.text("/2/covers/0/actual"));
    ana.post("/articles/" + admin.id("articles", "high") + "/completions", "{}").expect(200);
    assertEquals(
        List.of("both", "sql", "care"),
        new Graphql(ana)
            .data(
                "{ articlesForGap(employeeId: \"%s\") { article { externalId } } }"
                    .formatted(person))
            .texts("/data/articlesForGap", "/article/externalId"));
    tenant.person("ben").get("/employees/" + person + "/articles").problem(404, "NOT_FOUND");
    ana.get("/employees/" + person + "/articles?jobId=" + UUID.randomUUID())
        .problem(422, "UNPROCESSABLE");
  }

  private void requires(String competency, int level, int weight) {
    admin.create(
        "requirements",
        "r-" + competency,
        "{competencyExternalId:'%s', tier:'JOB', level:%d, weight:%d, jobExternalId:'dba'}"
            .formatted(competency, level, weight));
  }

  private UUID article(String externalId, String... competencies) {
    String named =
        List.of(competencies).stream()
            .map("{competencyExternalId:'%s'}"::formatted)
            .reduce((a, b) -> a + ", " + b)
            .orElse("");
    return published(externalId, named, "ARTICLE");
  }

  private UUID published(String externalId, String competencies, String kind) {
    return admin.create(
        "articles",
        externalId,
        "{title:'T', language:'en', body:'B', authorExternalId:'ben', state:'PUBLISHED', kind:'%s', minutes:5, competencies:[%s]}"
            .formatted(kind, competencies));
  }
}
