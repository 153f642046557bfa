package org.espalier.learning.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.espalier.testing.Answer;
import org.espalier.testing.Client;
import org.espalier.testing.Psql;
import org.espalier.testing.Tenant;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ActivityVersionsTest {

  private final Tenant tenant = Tenant.fresh();
  private final Client admin = tenant.admin();

  @Test
  void everyChangeOfContentIsKept() {
    UUID course = admin.create("activities", "course", "{title:'One', type:'COURSE', hours:1}");
    admin.put("activities", "course", "{title:'Two', type:'COURSE', hours:1}").expect(200);
    admin.put("activities", "course", "{title:'Two', type:'COURSE', hours:1}").expect(200);
    admin.patch("/activities/" + course, "{tags:['a','b'], hours:2.5}").expect(200);
    Answer versions = admin.get("/activities/" + course + "/versions").expect(200);
    assertEquals(List.of("3", "2", "1"), versions.texts("/items", "/number"));
    assertEquals(List.of("Two", "Two", "One"), versions.texts("/items", "/content/title"));
    assertEquals("2.5", versions.text("/items/0/content/hours"));
    assertEquals("b", versions.text("/items/0/content/tags/1"));
    assertEquals("1", versions.text("/items/1/content/hours"));
    Answer page = admin.get("/activities/" + course + "/versions?limit=2&sort=number").expect(200);
    assertEquals(List.of("1", "2"), page.texts("/items", "/number"));
    Answer rest =
        admin.get(
            "/activities/"
                + course
                + "/versions?limit=2&sort=number&cursor="
                + page.text("/nextCursor"));
    assertEquals(List.of("3"), rest.expect(200).texts("/items", "/number"));
  }

  @Test
  void statusAndWindowAreNoContent() {
    UUID course = admin.create("activities", "course", "{title:'C', type:'COURSE'}");
    admin.patch("/activities/" + course, "{status:'INACTIVE', activeTo:'2020-01-01'}").expect(200);
    assertEquals(2, admin.get("/activities/" + course).expect(200).count("/revision"));
    assertEquals(
        List.of("1"),
        admin.get("/activities/" + course + "/versions").expect(200).texts("/items", "/number"));
    Answer second = admin.get("/activities/" + course + "/versions/2").expect(200);
    assertEquals(1, second.count("/number"));
    admin.get("/activities/" + course + "/versions/3").problem(404, "NOT_FOUND");
    admin.get("/activities/" + course + "/versions/0").problem(404, "NOT_FOUND");
  }

  @Test
  void whatAnEarlierReleaseDidNotKeepIsNoChange() {
    UUID course = admin.create("activities", "course", "{title:'C', type:'COURSE'}");
    try (Psql psql = Psql.superuser()) {
      psql.rows(
          "update activity_version set content = content - 'program' - 'difficulty' where activity_id = ? returning 1",
          course);
    }
    admin.patch("/activities/" + course, "{activeTo:'2020-01-01'}").expect(200);
    assertEquals(
        List.of("1"),
        admin.get("/activities/" + course + "/versions").expect(200).texts("/items", "/number"));
    admin.patch("/activities/" + course, "{difficulty:'ADVANCED'}").expect(200);
    assertEquals(
        Set.of("1", "3"),
        Set.copyOf(
            admin
                .get("/activities/" + course + "/versions")
                .expect(200)
                .texts("/items", "/number")));
  }

  @Test
  void anotherEditionAsksForRecertification() {
    UUID course = admin.create("activities", "course", "{title:'C', type:'COURSE'}");
    for (String edition : List.of("'2025'", "'2025'", "null", "'2025'", "'2026'")) {
      admin
          .put("activities", "course", "{title:'C', type:'COURSE', edition:" + edition + "}")
          .expect(200);
    }
    admin.put("activities", "course", "{title:'D', type:'COURSE', edition:'2026'}").expect(200);
    Answer versions = admin.get("/activities/" + course + "/versions?sort=number").expect(200);
    assertEquals(
        List.of("null", "2025", "null", "2025", "2026", "2026"),
        versions.texts("/items", "/edition"));
    assertEquals(
        List.of("false", "false", "false", "false", "true", "false"),
        versions.texts("/items", "/recertifies"));
  }

  @Test
  void completionsLeadToWhatWasCompleted() {
    admin.create("employees", "ana", "{givenName:'A', familyName:'B'}");
    UUID course = admin.create("activities", "course", "{title:'Old', type:'COURSE'}");
    UUID done =
        admin
            .post("/completions", "{employeeExternalId:'ana', activityExternalId:'course'}")
            .expect(201)
            .id();
    admin.put("activities", "course", "{title:'New', type:'COURSE'}").expect(200);
    int version = admin.get("/completions/" + done).expect(200).count("/activityVersion");
    Answer was = admin.get("/activities/" + course + "/versions/" + version).expect(200);
    assertEquals("Old", was.text("/content/title"));
    Answer answer =
        tenant
            .graphql()
            .data(
                "{ completions { nodes { version { number content { title } activity { title"
                    + " versions(first: 1) { totalCount nodes { content { title } } } } } } } }");
    String at = "/data/completions/nodes/0/version";
    assertEquals("Old", answer.text(at + "/content/title"));
    assertEquals("New", answer.text(at + "/activity/title"));
    assertEquals(2, answer.count(at + "/activity/versions/totalCount"));
    assertEquals("New", answer.text(at + "/activity/versions/nodes/0/content/title"));
  }

  @Test
  void versionsOutliveTheirActivity() {
    UUID course = admin.create("activities", "course", "{title:'C', type:'COURSE'}");
    admin.delete("/activities/" + course).expect(204);
    assertEquals(
        "C", admin.get("/activities/" + course + "/versions/1").expect(200).text("/content/title"));
    admin.get("/activities/" + UUID.randomUUID() + "/versions").problem(404, "NOT_FOUND");
    Tenant.fresh().admin().get("/activities/" + course + "/versions/1").problem(404, "NOT_FOUND");
  }

  @Test
  void importsKeepVersionsToo() {
    admin.importRows("activities", "{externalId:'a', title:'One', type:'COURSE'}");
    admin.importRows("activities", "{externalId:'a', title:'Two', type:'COURSE'}");
    UUID id = admin.id("activities", "a");
    Answer versions = admin.get("/activities/" + id + "/versions").expect(200);
    assertEquals(List.of("Two", "One"), versions.texts("/items", "/content/title"));
  }

  @Test
  void manyVersionsTakeAsManyStatementsAsOne() {
    UUID course = admin.create("activities", "course", "{title:'0', type:'COURSE'}");
    for (int i = 1; i < 30; i++) {
      admin.put("activities", "course", "{title:'%d', type:'COURSE'}".formatted(i)).expect(200);
    }
    List<String> issued =
        tenant.statements(() -> {
          Answer all = admin.get("/activities/" + course + "/versions").expect(200);
          assertEquals(30, all.at("/items").size());
        });
    assertTrue(issued.size() <= 2, issued::toString);
  }
}
