package org.espalier.knowledge.attachments;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.espalier.platform.tenancy.Background;
import org.espalier.platform.tenancy.Caller;
import org.espalier.testing.Answer;
import org.espalier.testing.Client;
import org.espalier.testing.Graphql;
import org.espalier.testing.Tenant;
import org.junit.jupiter.api.Test;

/** Files that go with articles. */
@QuarkusTest
class AttachmentsTest {

  @Inject private SweepAttachments sweep;
  @Inject private Background background;

  private final Tenant tenant = Tenant.fresh();
  private final Client admin = tenant.admin();
  private final Client ana = tenant.person("ana");
  private final Client otto = tenant.person("otto");
  private final UUID article;

  AttachmentsTest() {
    for (String person : List.of("ana", "otto")) {
      admin.create("employees", person, "{givenName:'%s', familyName:'X'}".formatted(person));
    }
    article =
        ana.create("articles", "a", "{title:'T', language:'en', body:'B', authorExternalId:'ana'}");
  }

  @Test
  void readersHaveTheFilesOfTheVersionThatTheyRead() {
    put(ana, "plan.txt", "one").expect(201);
    publish();
    put(ana, "plan.txt", "two").expect(200);
    put(ana, "more.txt", "new").expect(201);
    assertEquals("DRAFT", ana.get("/articles/" + article).expect(200).text("/state"));
    assertEquals("one", read(otto, "plan.txt").expect(200).body());
    assertEquals("two", read(ana, "plan.txt").expect(200).body());
    read(otto, "more.txt").problem(404, "NOT_FOUND");
    assertEquals(List.of("plan.txt"), names(otto, ""));
    assertEquals(List.of("more.txt", "plan.txt"), names(ana, ""));
    publish();
    assertEquals("two", read(otto, "plan.txt").expect(200).body());
    assertEquals("one", read(otto, "plan.txt?version=1").expect(200).body());
    assertEquals(List.of("plan.txt"), names(otto, "?version=1"));
    ana.with("If-Match", "\"0\"").delete(path("plan.txt")).problem(412, "STALE_VERSION");
    ana.with("If-Match", read(ana, "plan.txt").etag()).delete(path("plan.txt")).expect(204);
    publish();
    assertEquals(List.of("more.txt"), names(otto, ""));
    assertEquals("two", read(otto, "plan.txt?version=2").expect(200).body());
    otto.get(path("") + "?version=0").problem(400, "INVALID_REQUEST");
  }

  @Test
  void theSameBytesAgainChangeNothing() {
    Answer first = put(ana, "plan.txt", "one").expect(201);
    assertEquals(
        "7692c3ad3540bb803c020b3aee66cd8887123234ea0c6e7143c0add73ff431ed", first.text("/sha256"));
    assertEquals(3, first.count("/size"));
    publish();
    assertEquals(first.text("/addedAt"), put(ana, "plan.txt", "one").expect(200).text("/addedAt"));
    assertEquals("PUBLISHED", ana.get("/articles/" + article).expect(200).text("/state"));
  }

  @Test
  void filesAreHandedOutToBeSaved() {
    put(ana, "Übersicht (neu).txt", "one").expect(201);
    Answer file = read(ana, "Übersicht (neu).txt").expect(200);
    assertEquals(
        "attachment; filename=\"_bersicht _neu_.txt\"; filename*=UTF-8''%C3%9Cbersicht%20%28neu%29.txt",
        file.header("Content-Disposition"));
    assertEquals("nosniff", file.header("X-Content-Type-Options"));
    assertEquals("one", file.body());
    assertEquals("application/octet-stream", file.header("Content-Type"));
    ana.with("If-None-Match", file.header("ETag")).get(path("Übersicht (neu).txt")).expect(304);
  }

  @Test
  void onlyAuthorsAndAdministratorsChangeThem() {
    put(otto, "plan.txt", "one").problem(404, "NOT_FOUND");
    put(ana, "plan.txt", "one").expect(201);
    publish();
    put(otto, "plan.txt", "two").problem(403, "FORBIDDEN");
    otto.delete(path("plan.txt")).problem(403, "FORBIDDEN");
    ana.delete(path("other.txt")).problem(404, "NOT_FOUND");
    put(admin, "plan.txt", "two").expect(200);
    put(tenant.program("articles:read"), "plan.txt", "three").problem(403, "FORBIDDEN");
    Tenant.fresh().admin().get(path("plan.txt")).problem(404, "NOT_FOUND");
  }

  @Test
  void whatIsSomethingElseIsRefused() {
    assertEquals(
        Set.of("Content-Type NOT_ALLOWED"),
        put(ana, "plan.txt", "<html>").problem(400, "INVALID_REQUEST").faults());
    assertEquals(
        Set.of("fileName NOT_ALLOWED"),
        put(ana, "plan.html", "one").problem(400, "INVALID_REQUEST").faults());
    assertEquals(
        Set.of("Content-Type NOT_ALLOWED"),
        ana.sendRaw("PUT", path("plan.pdf"), "application/pdf", bytes("one"))
            .problem(400, "INVALID_REQUEST")
            .faults());
    ana.sendRaw("PUT", path("plan.html"), "text/html", bytes("<p>"))
        .problem(415, "UNSUPPORTED_MEDIA_TYPE");
    for (String name : List.of(".txt", "a\\b.txt", "a\u202etxt.txt")) {
      assertEquals(
          Set.of("fileName INVALID_FORMAT"),
          put(ana, name, "one").problem(400, "INVALID_REQUEST").faults(),
          name);
    }
    ana.sendRaw("PUT", path("big.txt"), "text/plain", new byte[10485761])
        .problem(413, "PAYLOAD_TOO_LARGE");
    assertEquals(List.of(), names(ana, ""));
  }

  @Test
  void anArticleHasSoManyAtTheMost() {
    for (int i = 0; i < 20; i++) {
      put(ana, i + ".txt", "one").expect(201);
    }
    put(ana, "20.txt", "one").problem(409, "CONFLICT");
    put(ana, "0.txt", "two").expect(200);
  }

  @Test
  void largeFilesComeBackAsTheyWere() {
    String large = "0123456789abcdef".repeat(70_000);
    put(ana, "large.txt", large).expect(201);
    assertEquals(large, read(ana, "large.txt").expect(200).body());
    put(ana, "none.txt", "").problem(400, "INVALID_REQUEST");
  }

  @Test
  void filesComeInParts() {
    String text = "0123456789abcdef".repeat(70_000);
    put(ana, "large.txt", text).expect(201);
    int size = text.length();
    part("bytes=0-3", text.substring(0, 4), "bytes 0-3/" + size);
    part(
        "bytes=1048574-1048580",
        text.substring(1_048_574, 1_048_581),
        "bytes 1048574-1048580/" + size);
    part("bytes=1119990-", "6789abcdef".substring(0, 10), "bytes 1119990-1119999/" + size);
    part("Bytes=-3", "def", "bytes 1119997-1119999/" + size);
    part("bytes=1119999-9999999999999999999999", "f", "bytes 1119999-1119999/" + size);
    for (String passedOver : List.of("bytes=0-1,3-4", "bytes=5-3", "bytes=-", "lines=1-2", "x")) {
      assertEquals(text, ranged(passedOver).expect(200).body());
    }
    for (String beyond : List.of("bytes=1120000-", "bytes=-0", "bytes=9999999999999999999999-")) {
      Answer refused = ranged(beyond).problem(416, "RANGE_NOT_SATISFIABLE");
      assertEquals("bytes */" + size, refused.header("Content-Range"));
    }
  }

  @Test
  void partsAreOfWhatTheCallerHas() {
    put(ana, "plan.txt", "one").expect(201);
    Answer whole = read(ana, "plan.txt").expect(200);
    assertEquals("bytes", whole.header("Accept-Ranges"));
    Client rest = ana.with("Range", "bytes=1-");
    assertEquals(
        "ne", rest.with("If-Range", whole.etag()).get(path("plan.txt")).expect(206).body());
    rest.with("If-None-Match", whole.etag()).get(path("plan.txt")).expect(304);
    put(ana, "plan.txt", "two").expect(200);
    for (String other :
        List.of(
            whole.etag(), "W/" + read(ana, "plan.txt").etag(), "Mon, 23 Nov 2026 10:00:00 GMT")) {
      assertEquals("two", rest.with("If-Range", other).get(path("plan.txt")).expect(200).body());
    }
  }

  private void part(String range, String text, String told) {
    Answer part = ranged(range).expect(206);
    assertEquals(text, part.body(), range);
    assertEquals(told, part.header("Content-Range"));
    assertEquals(read(ana, "large.txt").etag(), part.etag());
  }

  private Answer ranged(String range) {
    return ana.with("Range", range).get(path("large.txt"));
  }

  @Test
  void filesFollowTheirArticlesToAnotherTenant() {
    put(ana, "plan.txt", "one").expect(201);
    put(ana, "more.csv", "a,b", "text/csv").expect(201);
    Client there = Tenant.fresh().admin();
    there.create("employees", "ana", "{givenName:'Ana', familyName:'X'}");
    there.importFile(
        "articles",
        "",
        "application/x-ndjson",
        bytes(admin.get("/exports/articles").expect(200).body()));
    String to = "/articles/" + there.id("articles", "a") + "/attachments";
    Answer files = admin.get(path("")).expect(200);
    for (int i = 0; i < files.json().size(); i++) {
      String name = files.text("/" + i + "/fileName");
      there
          .sendRaw(
              "PUT",
              to + "/" + name,
              files.text("/" + i + "/mediaType"),
              bytes(read(admin, name).body()))
          .expect(201);
    }
    assertEquals(files.texts("", "/sha256"), there.get(to).texts("", "/sha256"));
    assertEquals(List.of("text/csv", "text/plain"), there.get(to).texts("", "/mediaType"));
  }

  @Test
  void whatNothingHasIsSweptUp() {
    put(ana, "a.txt", "one").expect(201);
    put(ana, "a.txt", "two").expect(200);
    assertEquals(1, swept(Duration.ZERO));
    publish();
    ana.delete(path("a.txt")).expect(204);
    assertEquals(0, swept(Duration.ofHours(2)));
    admin.delete("/articles/" + article).expect(204);
    assertEquals(0, swept(Duration.ZERO));
    assertEquals(1, swept(Duration.ofHours(2)));
    ana.get(path("")).problem(410, "GONE");
  }

  @Test
  void graphqlTellsOfThemAndTakesThemOff() {
    put(ana, "a.txt", "one").expect(201);
    Graphql graphql = new Graphql(ana);
    String query = "{ article(id: \"%s\") { attachments { fileName size } } }".formatted(article);
    Answer told = graphql.data(query);
    assertEquals(List.of("a.txt"), told.texts("/data/article/attachments", "/fileName"));
    graphql.data(
        "mutation { deleteArticleAttachment(articleId: \"%s\", fileName: \"a.txt\") { article { title } } }"
            .formatted(article));
    assertEquals(0, graphql.data(query).at("/data/article/attachments").size());
  }

  private int swept(Duration later) {
    return background.call(
        Caller.system(tenant.slug()), () -> sweep.run(Instant.now().plus(later)));
  }

  private void publish() {
    admin.post("/articles/" + article + "/transitions", "{to:'IN_REVIEW'}").expect(200);
    admin.post("/articles/" + article + "/transitions", "{to:'PUBLISHED'}").expect(200);
  }

  private Answer put(Client who, String name, String text) {
    return put(who, name, text, "text/plain");
  }

  private Answer put(Client who, String name, String text, String type) {
    return who.sendRaw("PUT", path(name), type, bytes(text));
  }

  private Answer read(Client who, String name) {
    int question = name.indexOf('?');
    return question < 0
        ? who.get(path(name))
        : who.get(path(name.substring(0, question)) + name.substring(question));
  }

  private List<String> names(Client who, String question) {
    return who.get(path("") + question).expect(200).texts("", "/fileName");
  }

  private String path(String name) {
    return "/articles/"
        + article
        + "/attachments"
        + (name.isEmpty() ? "" : "/" + Client.encoded(name));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
