package org.espalier.platform.paging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.espalier.testing.Answer;
import org.espalier.testing.Client;
import org.espalier.testing.Route;
import org.espalier.testing.Sample;
import org.espalier.testing.Tenant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What all lists have in common, shown by the one of employees; and what every list refuses. */
@QuarkusTest
class ListsTest {

  private static final int PEOPLE = 57;

  private final Tenant tenant = Tenant.fresh();
  private final Client admin = tenant.admin();

  /** Names repeat, so that the order needs more than they tell. */
  @BeforeEach
  void people() {
    List<String> rows =
        IntStream.range(0, PEOPLE)
            .mapToObj(i ->
                "{externalId:'%02d', givenName:'G%d', familyName:'F%d'}".formatted(i, i % 3, i % 5))
            .toList();
    assertEquals(PEOPLE, admin.importRows("employees", "", rows).count("/counts/created"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "id",
        "-id",
        "familyName",
        "-familyName",
        "familyName,givenName",
        "-familyName,givenName",
        "familyName,-givenName,externalId",
        "updatedAt",
        "-updatedAt",
        "externalId",
        "familyName,-id"
      })
  void pagesTakenTogetherAreTheList(String sort) {
    List<String> whole = keys(admin.get("/employees?limit=500&sort=" + sort).expect(200));
    assertEquals(PEOPLE, Set.copyOf(whole).size());
    for (int limit : new int[] {1, 7, 50, 56, 57}) {
      assertEquals(
          whole, walk("/employees?sort=" + sort + "&limit=" + limit), sort + " by " + limit);
    }
  }

  @Test
  void sortIsAsAsked() {
    Answer list = admin.get("/employees?limit=500&sort=-familyName,givenName").expect(200);
    List<List<String>> names = new ArrayList<>();
    list.at("/items")
        .forEach(one ->
            names.add(List.of(one.at("/familyName").asText(), one.at("/givenName").asText())));
    List<List<String>> sorted =
        names.stream()
            .sorted(
                Comparator.<List<String>, String>comparing(name -> name.get(0))
                    .reversed()
                    .thenComparing(name -> name.get(1)))
            .toList();
    assertEquals(sorted, names);
  }

  @Test
  void pageHasItsUsualSizeAndLink() {
    Answer first = admin.get("/employees").expect(200);
    assertEquals(50, first.at("/items").size());
    String cursor = first.text("/nextCursor");
    assertTrue(
        first
            .header("Link")
            .matches("<.*/api/v1/employees\\?.*cursor=" + cursor + ".*>; rel=\"next\""),
        first.header("Link"));
    Answer second = admin.get("/employees?cursor=" + cursor).expect(200);
    assertEquals(PEOPLE - 50, second.at("/items").size());
    assertTrue(second.at("/nextCursor").isNull());
    assertEquals("", second.header("Link"));
  }

  @Test
  void linkLeadsOnWithEverythingThatWasAsked() {
    Answer page = admin.get("/employees?limit=20&sort=-externalId&status=ACTIVE").expect(200);
    List<String> keys = new ArrayList<>(keys(page));
    while (!page.header("Link").isEmpty()) {
      String link = page.header("Link").replaceFirst("^<https?://[^/]+/api/v1(.*)>.*$", "$1");
      page = admin.get(link).expect(200);
      keys.addAll(keys(page));
    }
    assertEquals(PEOPLE, keys.size());
    assertEquals(keys.stream().sorted(Comparator.reverseOrder()).toList(), keys);
  }

  @Test
  void thingsThatComeBetweenPagesDisturbNothing() {
    Answer first = admin.get("/employees?sort=externalId&limit=10").expect(200);
    admin.create("employees", "00a", "{givenName:'N', familyName:'N'}");
    admin.create("employees", "zz", "{givenName:'N', familyName:'N'}");
    admin.delete("/employees/" + admin.id("employees", "15")).expect(204);
    List<String> rest =
        walk("/employees?sort=externalId&limit=10&cursor=" + first.text("/nextCursor"));
    assertEquals("10", rest.getFirst());
    assertEquals("zz", rest.getLast());
    assertEquals(PEOPLE - 10 + 1 - 1, rest.size());
  }

  @Test
  void countIsOfTheWholeListAndOnAskingOnly() {
    assertEquals(PEOPLE, admin.get("/employees?count=exact&limit=1").count("/totalCount"));
    assertTrue(admin.get("/employees").json().path("totalCount").isMissingNode());
    assertEquals(12, admin.get("/employees?count=exact&q=F0").count("/totalCount"));
    String cursor = admin.get("/employees?limit=10").text("/nextCursor");
    assertEquals(
        PEOPLE, admin.get("/employees?count=exact&limit=10&cursor=" + cursor).count("/totalCount"));
  }

  @Test
  void idsNarrowTheList() {
    String some =
        admin.get("/employees?limit=3").texts("/items", "/id").stream()
            .collect(Collectors.joining(","));
    assertEquals(3, admin.get("/employees?ids=" + some).at("/items").size());
    assertEquals(
        3, admin.get("/employees?ids=" + some + "," + UUID.randomUUID()).at("/items").size());
    String many =
        IntStream.range(0, 201)
            .mapToObj(_ -> UUID.randomUUID().toString())
            .collect(Collectors.joining(","));
    assertEquals(
        Set.of("?ids TOO_MANY"),
        admin.get("/employees?ids=" + many).problem(400, "INVALID_REQUEST").faults());
    assertEquals(
        Set.of("?ids INVALID_FORMAT"),
        admin.get("/employees?ids=x").problem(400, "INVALID_REQUEST").faults());
  }

  @Test
  void updatedSinceIsInclusive() {
    Answer changed =
        admin.patch("/employees/" + admin.id("employees", "33"), "{givenName:'New'}").expect(200);
    String at = changed.text("/updatedAt");
    assertEquals(List.of("33"), keys(admin.get("/employees?updatedSince=" + at)));
    assertEquals(
        List.of("33"), keys(admin.get("/employees?updatedSince=" + at.replace("Z", "%2B00:00"))));
    assertEquals(List.of(), keys(admin.get("/employees?updatedSince=2100-01-01")));
    assertEquals(50, keys(admin.get("/employees?updatedSince=2000-01-01")).size());
    admin.delete("/employees/" + changed.id()).expect(204);
    assertEquals(List.of(), keys(admin.get("/employees?updatedSince=" + at)));
    assertEquals(List.of("33"), keys(admin.get("/employees?deleted=include&updatedSince=" + at)));
  }

  @Test
  void everyWrongParameterIsNamed() {
    Answer refused =
        admin.get(
            "/employees?limit=0&sort=salary&updatedSince=today&count=yes&deleted=no&ids=1&status=GONE&orgUnitId=x");
    assertEquals(
        Set.of(
            "?count NOT_ALLOWED",
            "?deleted NOT_ALLOWED",
            "?ids INVALID_FORMAT",
            "?limit OUT_OF_RANGE",
            "?orgUnitId INVALID_FORMAT",
            "?sort NOT_ALLOWED",
            "?status NOT_ALLOWED",
            "?updatedSince INVALID_FORMAT"),
        refused.problem(400, "INVALID_REQUEST").faults());
    for (String limit : List.of("501", "-1", "x", "1.5", "99999999999")) {
      admin.get("/employees?limit=" + limit).problem(400, "INVALID_REQUEST");
    }
  }

  @Test
  void everyListRefusesWhatItDoesNotKnow() {
    Sample.in(tenant);
    int lists = 0;
    for (Route route : Route.all()) {
      if (route.lists()) {
        lists++;
        assertEquals(
            Set.of("?pagesize UNKNOWN_PARAMETER"),
            admin.get(route.path() + "?pagesize=3").problem(400, "INVALID_REQUEST").faults());
        assertEquals(
            Set.of("?limit TOO_MANY"),
            admin.get(route.path() + "?limit=1&limit=2").problem(400, "INVALID_REQUEST").faults());
        admin.get(route.path() + "?cursor=bogus").problem(400, "INVALID_CURSOR");
        admin.get(route.path() + "?sort=bogus").problem(400, "INVALID_REQUEST");
        admin.get(route.path() + "?limit=501").problem(400, "INVALID_REQUEST");
        assertEquals(1, admin.get(route.path() + "?limit=1").expect(200).at("/items").size());
      }
    }
    assertTrue(lists >= 12);
    admin.get("/me?x=1").problem(400, "INVALID_REQUEST");
    admin.get("/employees/" + UUID.randomUUID() + "?fields=id").problem(400, "INVALID_REQUEST");
  }

  @Test
  void cursorIsOfItsOrderOnly() {
    String cursor = admin.get("/employees?limit=5&sort=familyName").text("/nextCursor");
    admin.get("/employees?limit=5&sort=familyName&cursor=" + cursor).expect(200);
    admin
        .get("/employees?limit=5&sort=-familyName&cursor=" + cursor)
        .problem(400, "INVALID_CURSOR");
    admin.get("/employees?limit=5&cursor=" + cursor).problem(400, "INVALID_CURSOR");
    admin
        .get("/employees?limit=5&sort=familyName&cursor=" + cursor.substring(2))
        .problem(400, "INVALID_CURSOR");
    for (String forged :
        List.of(
            "{\"order\":\"id\",\"values\":[\"x\"]}",
            "{\"order\":\"id\",\"values\":[]}",
            "{\"order\":\"id\",\"values\":null}",
            "{\"order\":\"id\",\"values\":[null]}",
            "[]",
            "null",
            "{\"order\":\"updatedAt,id\",\"values\":[\"+999999999-12-31T23:59:59Z\",\"00000000-0000-0000-0000-000000000000\"]}",
            "{\"order\":\"familyName,id\",\"values\":[\"\\u0000\",\"00000000-0000-0000-0000-000000000000\"]}")) {
      String text =
          java.util.Base64.getUrlEncoder()
              .withoutPadding()
              .encodeToString(forged.getBytes(java.nio.charset.StandardCharsets.UTF_8));
      String sort =
          forged.contains("updatedAt")
              ? "&sort=updatedAt"
              : forged.contains("familyName") ? "&sort=familyName" : "";
      int status = admin.get("/employees?cursor=" + text + sort).status();
      assertTrue(
          status == 400 || (status == 200 && !sort.isEmpty()), () -> status + " for " + forged);
    }
  }

  private List<String> walk(String path) {
    List<String> keys = new ArrayList<>();
    Answer page = admin.get(path).expect(200);
    String base = path.replaceFirst("&cursor=[^&]*", "");
    while (true) {
      keys.addAll(keys(page));
      if (page.at("/nextCursor").isNull()) {
        return keys;
      }
      assertFalse(page.at("/items").isEmpty());
      page = admin.get(base + "&cursor=" + page.text("/nextCursor")).expect(200);
    }
  }

  private static List<String> keys(Answer page) {
    return page.texts("/items", "/externalId");
  }
}
