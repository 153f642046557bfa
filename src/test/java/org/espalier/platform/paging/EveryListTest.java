package org.espalier.platform.paging;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.espalier.testing.Answer;
import org.espalier.testing.Client;
import org.espalier.testing.Operation;
import org.espalier.testing.Relaxed;
import org.espalier.testing.Route;
import org.espalier.testing.Sample;
import org.espalier.testing.SampleBodies;
import org.espalier.testing.Tenant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What all lists have in common, shown by each of them; more of it in {@link ListsTest}. */
@QuarkusTest
class EveryListTest {

  /** When something of a kind changed last: the first of these that it has. */
  private static final Set<String> WITHOUT_KEY = Set.of("demand-forecasts", "recognitions");

  private static final List<String> CHANGED =
      List.of(
          "updatedAt",
          "examinedAt",
          "revokedAt",
          "voidedAt",
          "recordedAt",
          "decidedAt",
          "endedAt",
          "finishedAt",
          "occurredAt",
          "createdAt");

  /** Kinds of which there can be no second thing like the one that is there. */
  private static final Set<String> ONCE =
      Set.of(
          "endorsements",
          "experts",
          "job-applications",
          "community-event-attendees",
          "community-members",
          "key-positions",
          "mentor-profiles",
          "mentorings",
          "successors",
          "salaries",
          "salary-ranges");

  private final Tenant tenant = Tenant.fresh();
  private final Client admin = tenant.admin();
  private final Map<String, Answer> made = new HashMap<>();
  private List<String> lists = List.of();

  /** Two things at least of every kind. */
  @BeforeEach
  void things() {
    Sample.in(tenant);
    for (String kind : Sample.kinds()) {
      made.put(kind, admin.post("/" + kind, SampleBodies.body(kind)).expect(201));
    }
    admin.importRows("org-units", "{externalId:'hq', name:'Head office'}");
    admin.launched(admin.id("review-cycles", "2030"), "{}");
    admin.post("/privacy/erasures", SampleBodies.body("privacy/erasures")).expect(202);
    admin.exportMade(
        admin.post("/privacy/exports", SampleBodies.body("privacy/exports")).expect(202).id());
    lists = Route.all().stream().filter(Route::lists).map(Route::path).toList();
    assertTrue(lists.size() >= 14, lists::toString);
  }

  @Test
  void limitsHaveBounds() {
    each(list -> {
      for (String limit : List.of("0", "501", "-1", "99999999999", "x", "1.5")) {
        Set<String> faults =
            admin.get(list + "?limit=" + limit).problem(400, "INVALID_REQUEST").faults();
        assertTrue(
            faults.stream().allMatch(fault -> fault.startsWith("?limit ")), faults::toString);
      }
      assertEquals(1, admin.get(list + "?limit=1").expect(200).at("/items").size());
      admin.get(list + "?limit=500").expect(200);
    });
  }

  @Test
  void pagesAreTheList() {
    each(list -> {
      for (String sort : List.of("", "&sort=id", "&sort=-id")) {
        List<String> whole = ids(admin.get(list + "?limit=500" + sort).expect(200));
        assertTrue(whole.size() >= 2, () -> list + " has " + whole);
        assertEquals(whole, walk(list + "?limit=1" + sort), list + sort);
      }
      Answer counted = admin.get(list + "?limit=1&count=exact").expect(200);
      assertEquals(ids(admin.get(list + "?limit=500")).size(), counted.count("/totalCount"));
    });
  }

  @Test
  void cursorsAreOfTheirList() {
    for (int i = 0; i < lists.size(); i++) {
      String list = lists.get(i);
      String other = lists.get((i + 1) % lists.size());
      String cursor = admin.get(list + "?limit=1&sort=id").expect(200).text("/nextCursor");
      admin.get(list + "?limit=1&sort=id&cursor=" + cursor).expect(200);
      String wrong = "?limit=1&sort=id&cursor=" + cursor;
      admin.get(other + wrong).problem(400, "INVALID_CURSOR");
      admin.get(list + "?limit=1&sort=-id&cursor=" + cursor).problem(400, "INVALID_CURSOR");
      for (String bad : List.of("x", cursor + "x", cursor.substring(1), "e30", "bnVsbA")) {
        admin.get(list + "?limit=1&sort=id&cursor=" + bad).problem(400, "INVALID_CURSOR");
      }
      admin.get(list + "?limit=1&sort=id&cursor=" + forged(cursor)).problem(400, "INVALID_CURSOR");
      String usual = admin.get(list + "?limit=1").expect(200).text("/nextCursor");
      Answer answer = admin.get(list + "?limit=1&cursor=" + forged(usual));
      assertTrue(Set.of(200, 400).contains(answer.status()), answer::toString);
    }
  }

  /** A cursor as the server might have made it, but for its values. */
  private static String forged(String cursor) {
    ObjectNode place =
        (ObjectNode)
            Relaxed.tree(new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8));
    ArrayNode values = (ArrayNode) place.path("values");
    for (int i = 0; i < values.size(); i++) {
      values.set(i, "none");
    }
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(place.toString().getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void whatChangedIsToldToTheMicrosecond() {
    each(list -> {
      for (JsonNode item : admin.get(list + "?limit=500").expect(200).at("/items")) {
        Instant changed = changed(item);
        String id = item.path("id").asText();
        assertTrue(ids(since(list, changed)).contains(id), () -> list + " left out " + item);
        assertFalse(
            ids(since(list, changed.plusNanos(1000))).contains(id), () -> list + " has " + item);
      }
    });
  }

  @Test
  void deletedThingsLeaveATombstone() {
    List<Operation> deletes =
        Operation.all().stream()
            .filter(operation -> operation.is("DELETE"))
            .filter(operation -> operation.route().path().endsWith("s/{id}"))
            // They have no key of their source; RecognitionTest and DemandByUnitTest delete them.
            .filter(operation -> !WITHOUT_KEY.contains(operation.route().kind()))
            .toList();
    assertTrue(deletes.size() >= 11, deletes::toString);
    assertAll(deletes.stream().map(delete -> () -> leavesATombstone(delete.route().kind())));
  }

  private void leavesATombstone(String kind) {
    Client anyway = admin.with("If-Match", "*");
    Answer one = ONCE.contains(kind) ? made.get(kind) : null;
    Answer deleted =
        one == null ? admin.post("/" + kind, SampleBodies.body(kind)).expect(201) : one;
    UUID id = deleted.id();
    String path = "/" + kind + "/" + id;
    String named = Client.byExternalId(kind, deleted.text("/externalId"));
    anyway.delete(path).expect(204);
    assertFalse(ids(admin.get("/" + kind + "?limit=500")).contains(id.toString()), kind);
    assertEquals(List.of(), ids(admin.get("/" + kind + "?ids=" + id)), kind);
    Answer tombs = admin.get("/" + kind + "?deleted=include&ids=" + id).expect(200);
    assertEquals(List.of(id.toString()), ids(tombs), kind);
    String deletedAt = tombs.text("/items/0/deletedAt");
    assertTrue(
        ids(since("/" + kind, Instant.parse(deletedAt), "&deleted=include"))
            .contains(id.toString()),
        kind);
    admin.get(path).problem(410, "GONE");
    admin.get(named).problem(410, "GONE");
    anyway.patch(path, "{}").problem(410, "GONE");
    anyway.delete(path).problem(410, "GONE");
  }

  private void each(Consumer<String> check) {
    assertAll(lists.stream().map(list -> () -> check.accept(list)));
  }

  private Answer since(String list, Instant moment) {
    return since(list, moment, "");
  }

  private Answer since(String list, Instant moment, String more) {
    return admin.get(list + "?limit=500&updatedSince=" + moment + more).expect(200);
  }

  private static Instant changed(JsonNode item) {
    return CHANGED.stream()
        .map(item::path)
        .filter(JsonNode::isTextual)
        .findFirst()
        .map(text -> Instant.parse(text.asText()))
        .orElseThrow(() -> new AssertionError("never changed: " + item));
  }

  /** All ids, page by page, each led to by the link of the one before. */
  private List<String> walk(String path) {
    Answer page = admin.get(path).expect(200);
    List<String> ids = new ArrayList<>(ids(page));
    while (!page.at("/nextCursor").isNull()) {
      String link = page.header("Link");
      assertTrue(link.contains(page.text("/nextCursor")), link);
      page = admin.get(link.replaceFirst("^<https?://[^/]+/api/v1(.*)>; rel=\"next\"$", "$1"));
      ids.addAll(ids(page.expect(200)));
    }
    assertEquals("", page.header("Link"));
    return ids;
  }

  private static List<String> ids(Answer list) {
    return list.texts("/items", "/id");
  }
}
