package org.espalier.plan.plans;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.espalier.testing.Answer;
import org.espalier.testing.Client;
import org.espalier.testing.Tenant;
import org.junit.jupiter.api.Test;

/** Reading an article is something that one can do for an item of a plan. */
@QuarkusTest
class ArticleActionsTest {

  private final Tenant tenant = Tenant.fresh();
  private final Client admin = tenant.admin();
  private final UUID article;

  ArticleActionsTest() {
    admin.create(
        "proficiency-scales",
        "scale",
        "{name:'Scale', levels:[{value:1,label:'A'},{value:2,label:'B'},{value:3,label:'C'}]}");
    admin.create("frameworks", "f", "{name:'F', scaleExternalId:'scale'}");
    admin.create("competencies", "sql", "{name:'SQL', frameworkExternalId:'f', tier:'JOB'}");
    admin.create("employees", "ana", "{givenName:'Ana', familyName:'X'}");
    article = article("how", ", state:'PUBLISHED'");
    article("draft", "");
  }

  @Test
  void actionsNameArticles() {
    Answer plan = plan("{type:'SELF_STUDY', articleExternalId:'how'}").expect(201);
    String action = "/items/0/actions/0";
    assertEquals("How", plan.text(action + "/articleTitle"));
    assertEquals(article.toString(), plan.text(action + "/articleId"));
    admin.delete("/articles/" + article).problem(409, "IN_USE");
    admin.post("/articles/" + article + "/transitions", "{to:'RETIRED'}").expect(200);
    Answer changed =
        admin
            .with("If-Match", "*")
            .patch("/development-plans/" + plan.id(), "{title:'Other'}")
            .expect(200);
    assertEquals(plan.text(action + "/id"), changed.text(action + "/id"));
    List<String> rows = admin.get("/exports/development-plans").expect(200).lines();
    assertEquals(
        1, rows.stream().filter(row -> row.contains("\"articleExternalId\":\"how\"")).count());
  }

  @Test
  void onlyPublishedOnesByOneNameAndAsSelfStudy() {
    assertEquals(
        Set.of("/items/0/actions/0/articleExternalId UNKNOWN_REFERENCE"),
        plan("{type:'SELF_STUDY', articleExternalId:'draft'}")
            .problem(422, "UNPROCESSABLE")
            .faults());
    assertEquals(
        Set.of("/items/0/actions/0/articleExternalId NOT_ALLOWED"),
        faults("{type:'COACHING', articleExternalId:'how'}"));
    assertEquals(
        Set.of(
            "/items/0/actions/0/articleExternalId EXCLUSIVE",
            "/items/0/actions/0/activityExternalId UNKNOWN_REFERENCE"),
        faults("{type:'SELF_STUDY', articleExternalId:'how', activityExternalId:'x'}"));
    assertEquals(
        Set.of("/items/0/actions/1 DUPLICATE"),
        faults(
            "{type:'SELF_STUDY', articleExternalId:'how'}, {type:'SELF_STUDY', articleId:'%s'}"
                .formatted(article)));
  }

  private Set<String> faults(String actions) {
    Answer refused = plan(actions);
    assertEquals(4, refused.status() / 100, refused::body);
    return refused.faults();
  }

  private Answer plan(String actions) {
    return admin.post(
        "/development-plans",
        "{employeeExternalId:'ana', title:'Plan', items:[{competencyExternalId:'sql', targetLevel:3, actions:[%s]}]}"
            .formatted(actions));
  }

  private UUID article(String externalId, String state) {
    return admin.create(
        "articles",
        externalId,
        "{title:'How', language:'en', body:'So', authorExternalId:'ana'%s}".formatted(state));
  }
}
