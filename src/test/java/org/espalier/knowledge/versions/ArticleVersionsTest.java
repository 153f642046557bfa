package org.espalier.knowledge.versions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.espalier.testing.Answer;
import org.espalier.testing.Client;
import org.espalier.testing.Graphql;
import org.espalier.testing.Tenant;
import org.junit.jupiter.api.Test;

/** What was published of an article stays as it was. */
@QuarkusTest
class ArticleVersionsTest {

  private final Tenant tenant = Tenant.fresh();
  private final Client admin = tenant.admin();
  private final Client ana = tenant.person("ana");
  private final Client otto = tenant.person("otto");
  private final UUID id;

  ArticleVersionsTest() {
    admin.create("employees", "ana", "{givenName:'Ana', familyName:'X'}");
    admin.create("employees", "otto", "{givenName:'Otto', familyName:'X'}");
    id =
        ana.create(
            "articles",
            "a",
            "{title:'Copies', language:'en', body:'one\\nMake two copies.\\nend', authorExternalId:'ana', tags:['b']}");
    publish();
    ana.patch(
            "/articles/" + id,
            "{title:'Three copies', body:'one\\nMake three copies.\\nend', minutes:5, tags:['b','c']}")
        .expect(200);
    publish();
  }

  @Test
  void versionsAreListedAndRead() {
    Answer all = otto.get(path("")).expect(200);
    assertEquals(List.of("2", "1"), all.texts("", "/number"));
    assertEquals(List.of("Three copies", "Copies"), all.texts("", "/title"));
    Answer first = otto.get(path("/1")).expect(200);
    assertEquals("one\nMake two copies.\nend", first.text("/body"));
    assertEquals("<p>one\nMake two copies.\nend</p>\n", first.text("/contentHtml"));
    otto.get(path("/3")).problem(404, "NOT_FOUND");
    ana.patch("/articles/" + id, "{body:'gone'}").expect(200);
    assertEquals(first.json(), otto.get(path("/1")).expect(200).json());
    tenant.person("nobody").get(path("/1")).expect(200);
    Tenant.fresh().admin().get(path("/1")).problem(404, "NOT_FOUND");
  }

  @Test
  void differencesAreToldByMemberLineAndWord() {
    Answer diff = otto.get(path("/2/diff")).expect(200);
    assertEquals(List.of("title", "minutes", "tags"), diff.texts("/members", "/member"));
    assertEquals("b, c", diff.text("/members/2/after"));
    assertTrue(diff.texts("/unified", "").contains("+Make three copies."));
    assertEquals(List.of("REMOVED", "ADDED"), diff.texts("/lines", "/kind"));
    assertEquals(List.of("SAME", "ADDED", "SAME"), diff.texts("/lines/1/parts", "/kind"));
    Answer back = otto.get(path("/1/diff?against=2")).expect(200);
    assertTrue(back.texts("/unified", "").contains("+Make two copies."));
    assertEquals(0, otto.get(path("/2/diff?against=2")).expect(200).at("/lines").size());
    otto.get(path("/2/diff?against=9")).problem(404, "NOT_FOUND");
    assertEquals(
        Set.of("?against OUT_OF_RANGE"),
        otto.get(path("/2/diff?against=0")).problem(400, "INVALID_REQUEST").faults());
  }

  @Test
  void graphqlTellsTheSame() {
    Graphql graphql = new Graphql(otto);
    Answer told =
        graphql.data(
            "{ article(id: \"%1$s\") { versions { number } } articleVersion(articleId: \"%1$s\", number: 1) { title }"
                    .formatted(id)
                + " articleDiff(articleId: \"%s\", number: 2) { unified lines { kind } } }"
                    .formatted(id));
    assertEquals(List.of("2", "1"), told.texts("/data/article/versions", "/number"));
    assertEquals("Copies", told.text("/data/articleVersion/title"));
    assertEquals(
        otto.get(path("/2/diff")).texts("/unified", ""),
        told.texts("/data/articleDiff/unified", ""));
  }

  @Test
  void deletedArticlesHaveNoVersionsAnyMore() {
    ana.delete("/articles/" + id).expect(204);
    otto.get(path("")).problem(410, "GONE");
    otto.get(path("/1")).problem(410, "GONE");
  }

  private void publish() {
    ana.post("/articles/" + id + "/transitions", "{to:'IN_REVIEW'}").expect(200);
    admin.post("/articles/" + id + "/transitions", "{to:'PUBLISHED'}").expect(200);
  }

  private String path(String version) {
    return "/articles/" + id + "/versions" + version;
  }
}
