package org.espalier.platform.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.espalier.testing.Answer;
import org.espalier.testing.Client;
import org.espalier.testing.Route;
import org.espalier.testing.Sample;
import org.espalier.testing.Tenant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What is wrong is named, all of it and by its place; nothing of it is written; nothing is a 5xx.
 */
@QuarkusTest
class BadInputTest {

  private final Tenant tenant = Tenant.fresh();
  private final Client admin = tenant.admin();

  @Test
  void everyFaultIsNamedAtOnce() {
    Answer refused =
        admin.put(
            "employees",
            "1",
            "{givenName:' ', familyName:7, email:'none', hireDate:'2023-02-29', status:'GONE', subject:' x',"
                + " managerExternalId:'nobody', salary:1, externalId:'2'}");
    assertEquals(
        Set.of(
            "/email INVALID_FORMAT",
            "/externalId IMMUTABLE",
            "/familyName WRONG_TYPE",
            "/givenName BLANK",
            "/hireDate INVALID_FORMAT",
            "/managerExternalId UNKNOWN_REFERENCE",
            "/salary UNKNOWN_MEMBER",
            "/status NOT_ALLOWED",
            "/subject INVALID_FORMAT"),
        refused.problem(400, "INVALID_REQUEST").faults());
    admin.get("/employees/by-external-id/1").problem(404, "NOT_FOUND");
  }

  @Test
  void missingMembersAreNamed() {
    assertEquals(
        Set.of("/familyName REQUIRED", "/givenName REQUIRED"),
        admin.put("employees", "1", "{}").problem(400, "INVALID_REQUEST").faults());
    assertEquals(
        Set.of("/familyName REQUIRED", "/givenName REQUIRED"),
        admin.put("employees", "1", "{givenName:null}").problem(400, "INVALID_REQUEST").faults());
  }

  @Test
  void placesOfNestedFaultsAreNamed() {
    Answer refused =
        admin.put(
            "proficiency-scales",
            "s",
            "{name:'S', proficientFrom:9, levels:[{value:1,label:'A'},{value:1.0,label:''},{label:'C','a/b~c':1},7]}");
    assertEquals(
        Set.of(
            "/levels/1/label BLANK",
            "/levels/2/a~1b~0c UNKNOWN_MEMBER",
            "/levels/2/value REQUIRED",
            "/levels/3 WRONG_TYPE"),
        withoutDuplicates(refused.problem(400, "INVALID_REQUEST").faults()));
  }

  private static Set<String> withoutDuplicates(Set<String> faults) {
    faults.remove("/levels/1/value DUPLICATE");
    faults.remove("/proficientFrom LEVEL_NOT_ON_SCALE");
    return faults;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "[]",
        "null",
        "1",
        "\"x\"",
        "{\"name\":\"A\"",
        "{\"name\":\"A\",\"name\":\"B\"}",
        "{\"name\":\"A\"} {}",
        "{name:'A'}",
        "{\"name\":\"A\",}",
        "{\"name\":01}",
        "{\"name\":NaN}",
        "<unit/>"
      })
  void whatIsNoObjectIsRefused(String body) {
    Answer refused =
        put("u", body.getBytes(StandardCharsets.UTF_8)).problem(400, "INVALID_REQUEST");
    assertEquals(1, refused.faults().size(), refused::body);
    admin.get("/org-units/by-external-id/u").problem(404, "NOT_FOUND");
  }

  @Test
  void brokenUtf8IsRefused() {
    byte[] body = "{\"name\":\"A?\"}".getBytes(StandardCharsets.UTF_8);
    body[10] = (byte) 0xC3;
    assertEquals(Set.of(" MALFORMED"), put("u", body).problem(400, "INVALID_REQUEST").faults());
    body[10] = (byte) 0xFF;
    assertEquals(Set.of(" MALFORMED"), put("u", body).problem(400, "INVALID_REQUEST").faults());
  }

  @Test
  void charactersThatCannotBeStoredAreNamed() {
    for (String text : List.of("a\\u0000b", "\\ud800", "\\udc00x", "x\\ud83d")) {
      assertEquals(
          Set.of("/name INVALID_CHARACTER"),
          put("u", ("{\"name\":\"" + text + "\"}").getBytes(StandardCharsets.UTF_8))
              .problem(400, "INVALID_REQUEST")
              .faults(),
          text);
    }
    Answer kept =
        put("u", "{\"name\":\"\\ud83d\\ude00 \\u202e\"}".getBytes(StandardCharsets.UTF_8));
    assertEquals("\ud83d\ude00 \u202e", kept.expect(201).text("/name"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"%00", "a%00b", "%20", "%20a", "a%20", "%0Aa", "%FF", "%C3", "%ED%A0%80"})
  void impossibleKeysAreRefused(String key) {
    String path = "/org-units/by-external-id/" + key;
    byte[] body = "{\"name\":\"A\"}".getBytes(StandardCharsets.UTF_8);
    int put = admin.sendRaw("PUT", path, "application/json", body).status();
    assertTrue(put == 400 || put == 404, () -> "PUT answered " + put);
    int get = admin.get(path).status();
    assertTrue(get == 400 || get == 404, () -> "GET answered " + get);
    assertEquals(0, admin.get("/org-units?count=exact").count("/totalCount"));
  }

  @Test
  void strangeKeysAreKeys() {
    for (String key :
        List.of("a/b", "ü", "a b", "#?&=%+", "\ud83d\ude00", "x".repeat(200), "by-external-id")) {
      UUID id = admin.create("org-units", key, "{name:'U'}");
      assertEquals(id, admin.id("org-units", key), key);
    }
    admin.put("org-units", "x".repeat(201), "{name:'U'}").problem(400, "INVALID_REQUEST");
  }

  @Test
  void parametersWithStrangeTextAreNoFailure() {
    Sample.in(tenant);
    for (String query :
        List.of(
            "q=%00",
            "q=%FF",
            "q='%3B--",
            "sort=%00",
            "cursor=%00",
            "ids=%00",
            "updatedSince=%00",
            "orgUnitId=%00",
            "updatedSince=%2B999999999-12-31T00:00:00Z",
            "updatedSince=-0001-01-01",
            "%00=1",
            "=",
            "&&",
            "%zz=1",
            "q=%")) {
      int status =
          admin.get("/employees?" + query.replace("%zz", "%25zz").replaceAll("%$", "%25")).status();
      assertTrue(status < 500, () -> query + " answered " + status);
    }
    assertTrue(admin.get("/activities?language=%00").status() < 500);
    assertTrue(admin.get("/employees/by-external-id/1?source=%00").status() < 500);
    for (String asOf :
        List.of(
            "%2B999999999-12-31T00:00:00Z", "0000-01-01", "9999-12-31", "0001-01-01", "x", "%00")) {
      int status =
          admin.get("/employees/" + admin.id("employees", "bob") + "/gap?asOf=" + asOf).status();
      assertTrue(status == 200 || status == 400, () -> asOf + " answered " + status);
    }
  }

  @Test
  void extremeValuesAreNoFailure() {
    Sample.in(tenant);
    for (String date : List.of("9999-12-31", "0001-01-01")) {
      Answer kept =
          admin.put("employees", "e", "{givenName:'A', familyName:'B', hireDate:'" + date + "'}");
      assertEquals(date, kept.text("/hireDate"));
    }
    for (String date :
        List.of("+10000-01-01", "-0001-01-01", "0000-12-31", "999999999-01-01", "2024-1-1")) {
      assertEquals(
          Set.of("/hireDate INVALID_FORMAT"),
          admin
              .put("employees", "e", "{givenName:'A', familyName:'B', hireDate:'" + date + "'}")
              .problem(400, "INVALID_REQUEST")
              .faults());
    }
    for (String number :
        List.of("1e400", "1e-400", "123456789012345678901234567890", "1" + "0".repeat(200))) {
      admin
          .put("activities", "a", "{title:'A', type:'COURSE', hours:" + number + "}")
          .problem(400, "INVALID_REQUEST");
    }
    Answer exact =
        admin.put(
            "activities",
            "a",
            "{title:'A', type:'COURSE', hours:123456789012345678.123456789012345678}");
    assertEquals(
        "123456789012345678.123456789012345678",
        exact.expect(201).number("/hours").toPlainString());
  }

  @Test
  void deepAndLargeBodiesAreRefused() {
    String deep = "{\"name\":" + "[".repeat(2000) + "]".repeat(2000) + "}";
    put("u", deep.getBytes(StandardCharsets.UTF_8)).problem(400, "INVALID_REQUEST");
    byte[] large = ("{\"name\":\"" + "x".repeat(1 << 20) + "\"}").getBytes(StandardCharsets.UTF_8);
    put("u", large).problem(413, "PAYLOAD_TOO_LARGE");
    assertEquals(
        Set.of("/name TOO_LONG"),
        admin
            .put("org-units", "u", "{name:'" + "x".repeat(100_000) + "'}")
            .problem(400, "INVALID_REQUEST")
            .faults());
    String nested = "{\"name\":" + "{\"a\":".repeat(900) + "1" + "}".repeat(900) + "}";
    UUID id = admin.create("org-units", "u", "{name:'U'}");
    admin
        .sendRaw(
            "PATCH",
            "/org-units/" + id,
            "application/merge-patch+json",
            nested.getBytes(StandardCharsets.UTF_8))
        .problem(400, "INVALID_REQUEST");
  }

  @Test
  void mediaTypesAreKeptTo() {
    byte[] body = "{\"name\":\"U\"}".getBytes(StandardCharsets.UTF_8);
    admin.sendRaw("POST", "/org-units", "text/plain", body).problem(415, "UNSUPPORTED_MEDIA_TYPE");
    admin
        .sendRaw("POST", "/imports/org-units", "application/json", body)
        .problem(415, "UNSUPPORTED_MEDIA_TYPE");
    admin.with("Accept", "text/html").get("/org-units").problem(406, "NOT_ACCEPTABLE");
    admin
        .with("Content-Encoding", "br")
        .sendRaw("POST", "/imports/org-units", "application/x-ndjson", body)
        .problem(415, "UNSUPPORTED_MEDIA_TYPE");
  }

  @Test
  void unknownPathsAndMethodsAreProblems() {
    admin.get("/nothing").problem(404, "NOT_FOUND");
    admin.get("/employees/not-an-id").problem(404, "NOT_FOUND");
    admin.get("/exports/nothing").problem(404, "NOT_FOUND");
    admin.delete("/org-units").problem(405, "METHOD_NOT_ALLOWED");
  }

  @Test
  void everyOperationSurvivesNonsense() {
    Sample sample = Sample.in(tenant);
    for (Route route : Route.all()) {
      if (route.bodyType() != null) {
        for (String body :
            List.of("{}", "[]", "", "{\"\\u0000\":1}", "{\"a\":{\"b\":[1,{}]}}", "\u0000")) {
          Answer answer =
              admin
                  .with("If-Match", "*")
                  .sendRaw(
                      route.method(),
                      sample.path(route).replace("{kind}", "employees"),
                      route.bodyType(),
                      body.getBytes(StandardCharsets.UTF_8));
          assertTrue(
              answer.status() < 500, () -> route + " with " + body + " answered " + answer.body());
        }
      }
    }
  }

  private Answer put(String key, byte[] body) {
    return admin.sendRaw("PUT", Client.byExternalId("org-units", key), "application/json", body);
  }
}
