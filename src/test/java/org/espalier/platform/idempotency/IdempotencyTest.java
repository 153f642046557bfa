package org.espalier.platform.idempotency;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.espalier.testing.Answer;
import org.espalier.testing.Client;
import org.espalier.testing.Psql;
import org.espalier.testing.Sample;
import org.espalier.testing.SampleBodies;
import org.espalier.testing.Tenant;
import org.junit.jupiter.api.Test;

/** A request that is sent again takes effect once. */
@QuarkusTest
class IdempotencyTest {

  private static final String PERSON = "{givenName:'Ana', familyName:'Lee'}";

  private final Tenant tenant = Tenant.fresh();
  private final Client admin = tenant.admin();

  @Test
  void secondRequestGetsTheFirstAnswer() {
    Client keyed = admin.with("Idempotency-Key", "k1");
    Answer first = keyed.post("/employees", PERSON).expect(201);
    Answer second = keyed.post("/employees", PERSON).expect(201);
    assertEquals("", first.header("Idempotency-Replayed"));
    assertEquals("true", second.header("Idempotency-Replayed"));
    assertEquals(first.body(), second.body());
    assertEquals(first.etag(), second.etag());
    assertEquals(first.header("Location"), second.header("Location"));
    assertEquals(1, admin.get("/employees?count=exact").count("/totalCount"));
  }

  @Test
  void keyIsOfItsRequestOnly() {
    Client keyed = admin.with("Idempotency-Key", "k1");
    keyed.post("/employees", PERSON).expect(201);
    keyed
        .post("/employees", "{givenName:'Ana', familyName:'Li'}")
        .problem(422, "IDEMPOTENCY_KEY_REUSED");
    keyed.post("/org-units", "{name:'U'}").problem(422, "IDEMPOTENCY_KEY_REUSED");
    admin.with("Idempotency-Key", "k2").post("/employees", PERSON).expect(201);
  }

  @Test
  void keyIsOfItsClientOnly() {
    UUID mine = admin.with("Idempotency-Key", "k1").post("/employees", PERSON).expect(201).id();
    Client other = tenant.caller("other", List.of("talent-admin"), List.of(), null);
    assertNotEquals(
        mine, other.with("Idempotency-Key", "k1").post("/employees", PERSON).expect(201).id());
    Client elsewhere = Tenant.fresh().admin();
    elsewhere.with("Idempotency-Key", "k1").post("/org-units", "{name:'U'}").expect(201);
  }

  @Test
  void failedRequestLeavesItsKeyFree() {
    Client keyed = admin.with("Idempotency-Key", "k1");
    keyed
        .post("/employees", "{givenName:'A', familyName:'B', jobExternalId:'j'}")
        .problem(422, "UNPROCESSABLE");
    admin.create("jobs", "j", "{title:'J'}");
    keyed.post("/employees", "{givenName:'A', familyName:'B', jobExternalId:'j'}").expect(201);
  }

  @Test
  void requestsAtOnceTakeEffectOnce() throws Exception {
    Client keyed = admin.with("Idempotency-Key", "k1");
    try (var threads = Executors.newFixedThreadPool(6)) {
      List<Callable<Answer>> same = Collections.nCopies(6, () -> keyed.post("/employees", PERSON));
      for (Future<Answer> done : threads.invokeAll(same)) {
        Answer answer = done.get();
        if (answer.status() != 201) {
          answer.problem(409, "IDEMPOTENCY_KEY_RUNNING");
        }
      }
    }
    assertEquals(1, admin.get("/employees?count=exact").count("/totalCount"));
  }

  @Test
  void keyThatIsRunningIsTold() {
    admin.with("Idempotency-Key", "warm").post("/employees", PERSON).expect(201);
    try (Psql psql = Psql.application().tenant(tenant.slug())) {
      String sql =
          "update idempotency_key set status = null, body = null where tenant_id = ? and key = 'warm' returning 1";
      assertEquals(1, psql.rows(sql, tenant.slug()).size());
    }
    admin
        .with("Idempotency-Key", "warm")
        .post("/employees", PERSON)
        .problem(409, "IDEMPOTENCY_KEY_RUNNING");
  }

  @Test
  void oldKeysAreForgotten() {
    Client keyed = admin.with("Idempotency-Key", "old");
    UUID first = keyed.post("/employees", PERSON).expect(201).id();
    try (Psql psql = Psql.application().tenant(tenant.slug())) {
      psql.rows(
          "update idempotency_key set claimed_at = claimed_at - interval '25 hours' where tenant_id = ? returning 1",
          tenant.slug());
    }
    assertNotEquals(first, keyed.post("/employees", PERSON).expect(201).id());
  }

  @Test
  void keysAreOfSensibleLength() {
    for (String key : List.of(" ", "x".repeat(256))) {
      assertEquals(
          Set.of("Idempotency-Key INVALID_FORMAT"),
          admin
              .with("Idempotency-Key", key)
              .post("/employees", PERSON)
              .problem(400, "INVALID_REQUEST")
              .faults());
    }
    admin.with("Idempotency-Key", "x".repeat(255)).post("/employees", PERSON).expect(201);
  }

  @Test
  void everyKindOfThingKeepsToIt() {
    Sample.in(tenant);
    for (String kind : Sample.kinds()) {
      Client keyed = admin.with("Idempotency-Key", "every-" + kind);
      Answer first = keyed.post("/" + kind, SampleBodies.body(kind)).expect(201);
      Answer second = keyed.post("/" + kind, SampleBodies.body(kind)).expect(201);
      assertEquals(first.body(), second.body(), kind);
      assertEquals("true", second.header("Idempotency-Replayed"), kind);
    }
  }

  @Test
  void importIsTakenInOnce() {
    Client keyed = admin.with("Idempotency-Key", "file");
    byte[] rows =
        IntStream.range(0, 3)
            .mapToObj(i -> "{\"externalId\":\"" + i + "\",\"name\":\"U\"}\n")
            .collect(java.util.stream.Collectors.joining())
            .getBytes(java.nio.charset.StandardCharsets.UTF_8);
    Answer first =
        keyed.sendRaw("POST", "/imports/org-units", "application/x-ndjson", rows).expect(202);
    Answer second =
        keyed.sendRaw("POST", "/imports/org-units", "application/x-ndjson", rows).expect(202);
    assertEquals(first.id(), second.id());
    assertEquals("true", second.header("Idempotency-Replayed"));
    byte[] other =
        "{\"externalId\":\"x\",\"name\":\"U\"}".getBytes(java.nio.charset.StandardCharsets.UTF_8);
    keyed
        .sendRaw("POST", "/imports/org-units", "application/x-ndjson", other)
        .problem(422, "IDEMPOTENCY_KEY_REUSED");
    keyed
        .sendRaw("POST", "/imports/org-units?dryRun=true", "application/x-ndjson", rows)
        .problem(422, "IDEMPOTENCY_KEY_REUSED");
    assertEquals(3, admin.importEnded(first.id()).count("/counts/created"));
    assertTrue(admin.get("/imports").expect(200).at("/items").size() == 1);
  }
}
