package org.espalier.knowledge.articles;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.espalier.testing.Answer;
import org.espalier.testing.Client;
import org.espalier.testing.Graphql;
import org.junit.jupiter.api.Test;

/** Articles are found by the words in them, each in its own language. */
@QuarkusTest
class ArticleSearchTest {

  private final Newsroom room = new Newsroom();

  @Test
  void wordsAreFoundInAnyForm() {
    published("en", "en", "Restoring databases", "One who runs them tries it weekly.");
    published("de", "de", "Häuser bauen", "Die Datenbankverwaltung für Übungen läuft.");
    published("fr", "fr-CA", "Sauvegardes", "Les chevaux courent vite.");
    published("es", "es", "Copias", "Los trabajadores corrieron.");
    published("ja", "ja", "Backup", "kopi wo toru");
    assertEquals(List.of("en"), found("restore database"));
    assertEquals(List.of("en"), found("running"));
    assertEquals(List.of("de"), found("Haus"));
    assertEquals(List.of("de"), found("ubungen"));
    assertEquals(List.of("de"), found("Datenbank"));
    assertEquals(List.of("fr"), found("cheval OR chevaux"));
    assertEquals(List.of("es"), found("trabajador"));
    assertEquals(List.of("ja"), found("kopi"));
    assertEquals(List.of(), found("the"));
    assertEquals(List.of(), found(" "));
    assertEquals(List.of("de"), found("haus", "&language=de"));
    assertEquals(List.of(), found("haus", "&language=en"));
    assertEquals(List.of("fr"), found("chevaux", "&language=fr"));
  }

  @Test
  void phrasesAndExclusionsAreUnderstood() {
    published("a", "en", "One", "a cold backup of the warehouse");
    published("b", "en", "Two", "a backup that is cold");
    assertEquals(List.of("a"), found("\"cold backup\""));
    assertEquals(List.of("b"), found("backup -warehouse"));
    assertEquals(2, found("cold backup").size());
  }

  @Test
  void titlesCountMoreThanSummariesAndTheseMoreThanBodies() {
    published("body", "en", "One", "about vacuum");
    published("title", "en", "Vacuum", "about it");
    room.publish(room.draft("summary", "title:'Three', summary:'about vacuum', body:'about it'"));
    assertEquals(List.of("title", "summary", "body"), found("vacuum"));
    Answer first = room.otto.get("/articles?q=vacuum&limit=1").expect(200);
    List<String> walked = new ArrayList<>(first.texts("/items", "/externalId"));
    String cursor = first.text("/nextCursor");
    walked.addAll(
        room.otto
            .get("/articles?q=vacuum&limit=5&cursor=" + cursor)
            .expect(200)
            .texts("/items", "/externalId"));
    assertEquals(List.of("title", "summary", "body"), walked);
    assertEquals(
        List.of("body", "summary", "title"),
        room
            .otto
            .get("/articles?q=vacuum&sort=title")
            .expect(200)
            .texts("/items", "/externalId")
            .stream()
            .sorted()
            .toList());
  }

  @Test
  void whatWasFoundIsMarkedAndNothingElseIsHtml() {
    published(
        "x",
        "en",
        "<b>Vacuum</b> & co",
        "<img src=x onerror=alert(1)> the vacuum `<script>` \\u0001");
    Answer hit = room.otto.get("/articles?q=vacuum").expect(200);
    String title = hit.text("/items/0/match/title");
    assertTrue(title.contains("<mark>Vacuum</mark>") && title.contains("&amp; co"), title);
    assertFalse(title.contains("<b"), title);
    String piece = hit.text("/items/0/match/highlights/0");
    assertTrue(piece.contains("<mark>vacuum</mark>"), piece);
    assertFalse(piece.replace("<mark>", "").replace("</mark>", "").contains("<"), piece);
    assertTrue(hit.number("/items/0/match/rank").signum() > 0);
    assertTrue(room.otto.get("/articles").expect(200).at("/items/0/match").isNull());
  }

  @Test
  void draftsAreFoundByThoseWhoWorkOnThemAlone() {
    UUID id = room.draft("a", "title:'Vacuum'");
    assertEquals(List.of(), found("vacuum"));
    assertEquals(List.of("a"), found(room.ana, "vacuum", ""));
    room.publish(id);
    room.ana.patch("/articles/" + id, "{title:'Analyze'}").expect(200);
    assertEquals(List.of("a"), found("vacuum"));
    assertEquals(List.of(), found("analyze"));
    assertEquals(List.of("a"), found(room.ana, "analyze", ""));
    assertEquals(List.of(), found(room.ana, "vacuum", ""));
  }

  @Test
  void graphqlFindsTheSame() {
    published("a", "en", "Vacuum", "it");
    Answer found =
        new Graphql(room.otto)
            .data(
                "{ articles(q: \"vacuum\") { totalCount nodes { externalId match { title } } } }");
    assertEquals(1, found.count("/data/articles/totalCount"));
    assertEquals("<mark>Vacuum</mark>", found.text("/data/articles/nodes/0/match/title"));
  }

  @Test
  void searchingTakesTwoStatements() {
    published("a", "en", "Vacuum", "it");
    assertTrue(room.tenant.statements(() -> found("vacuum")).size() <= 2);
  }

  private void published(String externalId, String language, String title, String body) {
    room.admin.create(
        "articles",
        externalId,
        "{title:'%s', language:'%s', body:'%s', authorExternalId:'ana', state:'PUBLISHED'}"
            .formatted(title, language, body));
  }

  private List<String> found(String question) {
    return found(question, "");
  }

  private List<String> found(String question, String more) {
    return found(room.otto, question, more);
  }

  private static List<String> found(Client who, String question, String more) {
    String q = URLEncoder.encode(question, StandardCharsets.UTF_8);
    return who.get("/articles?q=" + q + more).expect(200).texts("/items", "/externalId");
  }
}
