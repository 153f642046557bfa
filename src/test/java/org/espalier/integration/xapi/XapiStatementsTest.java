package org.espalier.integration.xapi;

import static org.espalier.integration.xapi.XapiClient.statement;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.espalier.testing.Answer;
import org.espalier.testing.Client;
import org.espalier.testing.Relaxed;
import org.espalier.testing.Tenant;
import org.junit.jupiter.api.Test;

/** How statements come in, and which requests are refused. */
@QuarkusTest
class XapiStatementsTest {

  private static final String ONE = statement("a@x.example", "experienced", "urn:it", "");
  private static final String ID = "ec531277-b57b-4c15-8d91-d292c5b2b8f7";

  private final Tenant tenant = Tenant.fresh();
  private final Client admin = tenant.admin();
  private final XapiClient system = XapiClient.in(tenant);

  @Test
  void idsAreToldInTheOrderOfStatements() {
    String second = UUID.randomUUID().toString();
    Answer answer =
        system
            .send(
                "[" + with("id:'" + ID + "'") + "," + ONE + "," + with("id:'" + second + "'") + "]")
            .expect(200);
    assertEquals(3, answer.json().size());
    assertEquals(ID, answer.text("/0"));
    assertEquals(second, answer.text("/2"));
    assertEquals("1.0.3", answer.header("X-Experience-API-Version"));
    Answer list = admin.get("/xapi-statements").expect(200);
    assertEquals(List.of(ID, answer.text("/1"), second), list.texts("/items", "/statementId"));
    assertEquals("a@x.example", list.text("/items/0/actorName"));
    assertEquals("program", list.text("/items/0/storedBy"));
    assertEquals("KEPT", list.text("/items/0/state"));
    assertEquals("NO_MAPPING", list.text("/items/0/reason"));
    assertEquals(0, system.send("[]").expect(200).json().size());
  }

  @Test
  void theSameStatementAgainChangesNothingAndAnotherIsRefused() {
    String said =
        "verb:{id:'urn:v', display:{en:'%s'}}, actor:{objectType:'Group', member:[%s]}, object:{id:'urn:o'%s},"
            + " context:{contextActivities:{parent:%s}}, result:{score:{raw:%s}}, id:'"
            + ID
            + "'";
    String first =
        said.formatted("did", "{openid:'urn:a'},{openid:'urn:b'}", "", "{id:'urn:p'}", "1");
    String same =
        said.formatted(
            "has done",
            "{openid:'urn:b'},{openid:'urn:a'}",
            ", definition:{name:{en:'O'}}",
            "[{id:'urn:p'}]",
            "1.0");
    system.send("{" + first + "}").expect(200);
    assertEquals(ID, system.send("{" + same + "}").expect(200).text("/0"));
    system.put(ID, "{" + same + "}").expect(204);
    system.send("{" + same.replace("1.0", "2") + "}").problem(409, "CONFLICT");
    String both = "[" + ONE + ",{" + same.replace("1.0", "2") + "}]";
    system.send(both).problem(409, "CONFLICT");
    assertEquals(1, admin.get("/xapi-statements?count=exact").count("/totalCount"));
  }

  @Test
  void aRequestIsKeptAsAWholeOrNotAtAll() {
    Answer refused = system.send("[" + ONE + ",{},7]").problem(400, "INVALID_REQUEST");
    assertEquals(
        Set.of("/1/actor REQUIRED", "/1/object REQUIRED", "/1/verb REQUIRED", "/2 WRONG_TYPE"),
        refused.faults());
    String twice =
        "["
            + with("id:'" + ID + "'")
            + ","
            + with("id:'" + ID.toUpperCase(Locale.ROOT) + "'")
            + "]";
    assertEquals(
        Set.of("/1/id TOO_MANY"), system.send(twice).problem(400, "INVALID_REQUEST").faults());
    assertEquals(0, admin.get("/xapi-statements?count=exact").count("/totalCount"));
    system
        .send("[" + String.join(",", Collections.nCopies(1001, ONE)) + "]")
        .problem(413, "PAYLOAD_TOO_LARGE");
  }

  @Test
  void oneStatementIsOfSoManyBytesAndTheAnswerSaysWhichHasMore() {
    String large =
        with("result:{extensions:{'urn:e':'" + "\u00e4".repeat(130_000) + "'}}"); // 2 bytes each
    system.send("[" + ONE + "," + large + "]").expect(200);
    String more = large.replaceFirst("\u00e4", "\u00e4".repeat(2_000));
    Answer refused =
        system.send("[" + ONE + "," + ONE + "," + more + "]").problem(413, "PAYLOAD_TOO_LARGE");
    assertTrue(refused.text("/detail").startsWith("The statement at /2 has "), refused::body);
    assertEquals("1.0.3", told(refused));
    system.put(ID, more).problem(413, "PAYLOAD_TOO_LARGE");
    assertEquals(2, admin.get("/xapi-statements?count=exact").count("/totalCount"));
  }

  @Test
  void numbersThatNobodyCanCountWithAreRefused() {
    String said = "result:{score:{raw:%s, scaled:%s}, duration:'PT%sH'}";
    system.send(with(said.formatted("1e17", "0.5", "1"))).expect(200);
    Answer refused = system.send(with(said.formatted("1e18", "1e-25", "1".repeat(19))));
    assertEquals(
        Set.of(
            "/result/score/raw OUT_OF_RANGE",
            "/result/score/scaled OUT_OF_RANGE",
            "/result/duration OUT_OF_RANGE"),
        refused.problem(400, "INVALID_REQUEST").faults());
  }

  @Test
  void puttingNamesTheStatement() {
    assertEquals(
        Set.of("?statementId REQUIRED"),
        system
            .client()
            .sendRaw("PUT", "~/xapi/statements", "application/json", bytes(ONE))
            .problem(400, "INVALID_REQUEST")
            .faults());
    assertEquals(Set.of("?statementId INVALID_FORMAT"), system.put("abc", ONE).faults());
    assertEquals(
        Set.of("/id NOT_ALLOWED"),
        system.put(UUID.randomUUID().toString(), with("id:'" + ID + "'")).faults());
    system.put("no-uuid", ONE).problem(400, "INVALID_REQUEST");
    system.put(ID, ONE).expect(204);
    assertEquals(ID, admin.get("/xapi-statements").text("/items/0/statementId"));
    assertEquals(
        1, admin.get("/xapi-statements?statementId=" + ID).expect(200).at("/items").size());
  }

  @Test
  void everyRequestNamesAVersion() {
    Client silent = tenant.program("xapi:write");
    Answer refused = silent.post("~/xapi/statements", ONE).problem(400, "INVALID_REQUEST");
    assertEquals(Set.of("X-Experience-API-Version REQUIRED"), refused.faults());
    assertEquals("1.0.3", refused.header("X-Experience-API-Version"));
    for (String version : List.of("1.0", "1.0.0", "1.0.2", "1.0.3")) {
      assertEquals("1.0.3", told(system.speaking(version).send(ONE).expect(200)));
    }
    assertEquals("2.0.0", told(system.speaking("2.0.0").send(ONE).expect(200)));
    for (String version : List.of("0.95", "1.1.0", "3.0.0", "x", "1.0.3.1")) {
      assertEquals(
          Set.of("X-Experience-API-Version NOT_ALLOWED"),
          system.speaking(version).send(ONE).problem(400, "INVALID_REQUEST").faults());
    }
    assertEquals(
        List.of("1.0.0", "2.0.0"),
        admin.get("/xapi-statements?sort=id").texts("/items", "/specVersion").stream()
            .distinct()
            .toList());
    Answer about = Client.nobody().get("~/xapi/about").expect(200);
    assertEquals("[\"1.0.3\",\"2.0.0\"]", about.at("/version").toString());
  }

  @Test
  void bodiesAreJson() {
    String strict = Relaxed.strict(ONE);
    system.raw("application/json; charset=UTF-8", strict).expect(200);
    Answer files = system.raw("multipart/mixed; boundary=x", "--x--");
    files.problem(415, "UNSUPPORTED_MEDIA_TYPE");
    assertTrue(files.text("/detail").contains("fileUrl"), files::body);
    system.raw("text/plain", strict).problem(415, "UNSUPPORTED_MEDIA_TYPE");
    system.raw("application/json; charset=latin1", strict).problem(415, "UNSUPPORTED_MEDIA_TYPE");
    for (String broken : List.of("", "{", "7", "\"x\"", "{} {}", "{\"id\":1,\"id\":1}")) {
      assertTrue(
          system
              .raw("application/json", broken)
              .problem(400, "INVALID_REQUEST")
              .faults()
              .toString()
              .matches("\\[ (MALFORMED|WRONG_TYPE)]"),
          broken);
    }
    String twice = strict.replaceFirst("\\{", "{\"verb\":{\"id\":\"urn:x\"},");
    assertEquals(Set.of(" MALFORMED"), system.raw("application/json", twice).faults());
    String long4 = " ".repeat(4 << 20) + strict;
    system.raw("application/json", long4).problem(413, "PAYLOAD_TOO_LARGE");
  }

  @Test
  void onlyThoseWithTheScopeGetIn() {
    XapiClient.of(Client.nobody()).send(ONE).problem(401, "UNAUTHENTICATED");
    for (Client other :
        List.of(
            tenant.program("xapi:read", "employees:write"),
            tenant.as("learning-admin"),
            tenant.person("ana"))) {
      XapiClient.of(other).send("{}").problem(403, "FORBIDDEN");
      XapiClient.of(other).put(ID, "{}").problem(403, "FORBIDDEN");
    }
    system.client().get("/xapi-statements").problem(403, "FORBIDDEN");
    tenant.person("ana").get("/xapi-statements").problem(403, "FORBIDDEN");
    tenant.program("xapi:read").get("/xapi-statements").expect(200);
    XapiClient.of(admin).send(ONE).expect(200);
    assertEquals(0, Tenant.fresh().admin().get("/xapi-statements").expect(200).at("/items").size());
  }

  @Test
  void aPasswordCanBeTheToken() {
    String token = system.client().header("Authorization").replaceFirst("Bearer ", "");
    basic("moodle:" + token).send(ONE).expect(200);
    basic("moodle:wrong").send(ONE).problem(401, "UNAUTHENTICATED");
    basic("moodle:" + token.substring(1)).send(ONE).problem(401, "UNAUTHENTICATED");
    Client outside =
        admin.with("Authorization", basic("moodle:" + token).client().header("Authorization"));
    outside.get("/xapi-statements").problem(401, "UNAUTHENTICATED");
  }

  @Test
  void aKeyedRequestIsAnsweredOnce() {
    XapiClient keyed = new XapiClient(system.client().with("Idempotency-Key", "k1"));
    String first = keyed.sent(ONE);
    Answer again = keyed.send(ONE).expect(200);
    assertEquals("true", again.header("Idempotency-Replayed"));
    assertEquals(first, again.text("/0"));
    keyed.send("[" + ONE + "]").problem(422, "IDEMPOTENCY_KEY_REUSED");
  }

  @Test
  void whatCameIsInTheTrail() {
    system.sent(ONE);
    assertEquals(
        1,
        admin.get("/events?limit=500").expect(200).texts("/items", "/type").stream()
            .filter("xapi-statement.received"::equals)
            .count());
  }

  private XapiClient basic(String pair) {
    String encoded = Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    return new XapiClient(system.client().with("Authorization", "Basic " + encoded));
  }

  private static String told(Answer answer) {
    return answer.header("X-Experience-API-Version");
  }

  private static byte[] bytes(String relaxed) {
    return Relaxed.strict(relaxed).getBytes(StandardCharsets.UTF_8);
  }

  private static String with(String more) {
    return statement("a@x.example", "experienced", "urn:it", more);
  }
}
