package org.espalier.integration.webhooks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.espalier.testing.Answer;
import org.espalier.testing.Client;
import org.espalier.testing.Tenant;
import org.junit.jupiter.api.Test;

/** Who may have webhooks, where they may lead, and that secrets are told once. */
@QuarkusTest
class WebhooksTest {

  private static final String IDLE =
      "name:'W', url:'https://hooks.example.com/', status:'INACTIVE'";

  private final Tenant tenant = Tenant.fresh();
  private final Client admin = tenant.admin();

  @Test
  void secretsAreToldOnce() {
    Answer made =
        admin.with("Idempotency-Key", "k").post("/webhooks", "{" + IDLE + "}").expect(201);
    String secret = made.text("/secret");
    assertTrue(secret.matches("whsec_[A-Za-z0-9+/]{43}="), secret);
    Answer again =
        admin.with("Idempotency-Key", "k").post("/webhooks", "{" + IDLE + "}").expect(201);
    assertEquals(secret, again.text("/secret"));
    String path = "/webhooks/" + made.text("/id");
    assertTrue(admin.get(path).at("/secret").isNull());
    assertTrue(admin.patch(path, "{name:'V'}").expect(200).at("/secret").isNull());
    Answer put = admin.put("webhooks", "w", "{" + IDLE + "}").expect(201);
    assertNotEquals(secret, put.text("/secret"));
    assertTrue(admin.put("webhooks", "w", "{" + IDLE + "}").expect(200).at("/secret").isNull());
    String overGraphql =
        tenant
            .graphql()
            .data(
                "mutation { createWebhook(input: {name: \"G\", url: \"https://hooks.example.com/\", status: INACTIVE})"
                    + " { webhook { secret } } }")
            .text("/data/createWebhook/webhook/secret");
    assertTrue(overGraphql.startsWith("whsec_"), overGraphql);
    Answer rotated = admin.post(path + "/secret-rotations", "{}").expect(201);
    assertNotEquals(secret, rotated.text("/secret"));
    for (String elsewhere :
        List.of(
            "/webhooks", "/exports/webhooks", "/events", "/audit-events", path + "/deliveries")) {
      assertFalse(admin.get(elsewhere).expect(200).body().contains("whsec_"), elsewhere);
    }
  }

  @Test
  void everyFaultIsToldByItsPlace() {
    assertEquals(
        Set.of(
            "/url INVALID_FORMAT",
            "/eventTypes/0 INVALID_FORMAT",
            "/eventTypes/1 INVALID_FORMAT",
            "/subjectTypes/0 INVALID_FORMAT"),
        refused(
            "name:'W', url:'https://a:b@hooks.example.com/', eventTypes:['Employee.Created', 'a.*.b', '*', '*.created',"
                + " 'employee.*'], subjectTypes:['employee.*']"));
    for (String url : List.of("ftp://hooks.example.com/", "hooks", "https:///x", "https://h/#f")) {
      assertEquals(Set.of("/url INVALID_FORMAT"), refused("name:'W', url:'" + url + "'"), url);
    }
    for (String url :
        List.of("http://169.254.169.254/", "https://[fe80::1]/", "https://0.0.0.0/")) {
      assertEquals(Set.of("/url NOT_ALLOWED"), refused("name:'W', url:'" + url + "'"), url);
    }
    // Names may get an address later; each attempt looks again.
    admin.post("/webhooks", "{name:'W', url:'https://nowhere.invalid/'}").expect(201);
  }

  @Test
  void onlyWhoMayReadAllEventsHasWebhooks() {
    admin.create("employees", "ana", "{givenName:'A', familyName:'Na'}");
    UUID webhook = admin.create("webhooks", "w", "{" + IDLE + "}");
    Client person = tenant.person("ana");
    person.get("/webhooks").problem(403, "FORBIDDEN");
    person.post("/webhooks", "{" + IDLE + "}").problem(403, "FORBIDDEN");
    Client blind = tenant.program("webhooks:write", "webhooks:bulk");
    blind.post("/webhooks", "{" + IDLE + "}").problem(403, "FORBIDDEN");
    blind.post("/webhooks/" + webhook + "/secret-rotations", "{}").problem(403, "FORBIDDEN");
    blind.post("/webhooks/" + webhook + "/test-events", "{}").problem(403, "FORBIDDEN");
    blind.post("/webhooks/" + webhook + "/replays", "{after:0}").problem(403, "FORBIDDEN");
    blind
        .sendRaw("POST", "/imports/webhooks", "application/x-ndjson", new byte[] {'{', '}'})
        .problem(403, "FORBIDDEN");
    Client reader = tenant.program("webhooks:read");
    reader.get("/webhooks/" + webhook).expect(200);
    reader.patch("/webhooks/" + webhook, "{name:'V'}").problem(403, "FORBIDDEN");
    Client program = tenant.program("webhooks:write", "webhooks:read", "events:read");
    program.post("/webhooks", "{" + IDLE + "}").expect(201);
  }

  @Test
  void thereAreOnlySoMany() {
    Answer ended =
        admin.importRows(
            "webhooks",
            "",
            IntStream.rangeClosed(1, 101)
                .mapToObj(i -> "{" + IDLE + ", externalId:'w" + i + "'}")
                .toList());
    assertEquals(100, ended.count("/counts/created"));
    assertEquals(1, ended.count("/counts/failed"));
    assertEquals(Set.of(" TOO_MANY"), refused(IDLE));
    admin.put("webhooks", "w1", "{" + IDLE + ", description:'Known'}").expect(200);
    admin.delete("/webhooks/" + admin.id("webhooks", "w2")).expect(204);
    admin.post("/webhooks", "{" + IDLE + "}").expect(201);
  }

  @Test
  void oneThingIsReplayedAtOnce() {
    UUID webhook = admin.create("webhooks", "w", "{" + IDLE + "}");
    String path = "/webhooks/" + webhook + "/replays";
    assertEquals(
        Set.of("/after EXCLUSIVE"), admin.post(path, "{}").problem(422, "UNPROCESSABLE").faults());
    assertEquals(
        Set.of("/after EXCLUSIVE"),
        admin
            .post(path, "{after:1, since:'2026-01-01T00:00:00Z'}")
            .problem(422, "UNPROCESSABLE")
            .faults());
    assertEquals(
        Set.of("/deliveryId UNKNOWN_REFERENCE"),
        admin.post(path, "{deliveryId:'" + webhook + "'}").problem(422, "UNPROCESSABLE").faults());
    assertEquals(0, admin.post(path, "{since:'2026-01-01T00:00:00Z'}").expect(202).count("/after"));
  }

  private Set<String> refused(String members) {
    return admin.post("/webhooks", "{" + members + "}").problem(400, "INVALID_REQUEST").faults();
  }
}
