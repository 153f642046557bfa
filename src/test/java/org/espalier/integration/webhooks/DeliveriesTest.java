package org.espalier.integration.webhooks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.espalier.platform.tenancy.Background;
import org.espalier.platform.tenancy.Caller;
import org.espalier.testing.Answer;
import org.espalier.testing.Receiver;
import org.espalier.testing.Receiver.Received;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever happens is delivered at least once, under one id, and per subject in its order. */
@QuarkusTest
class DeliveriesTest {

  @Inject private WebhookDispatch dispatch;
  @Inject private Claims claims;
  @Inject private ForgetDeliveries chore;
  @Inject private Background background;
  private WebhookScene scene;

  @BeforeEach
  void begin() {
    scene = new WebhookScene(dispatch);
  }

  @AfterEach
  void end() {
    scene.close();
  }

  @Test
  void whatHappensIsSentInOrderUnderTheIdsOfTheFeed() {
    scene.admin.put("jobs", "j", "{title:'Unasked'}");
    scene.person("a", "One");
    scene.person("a", "Two");
    scene.person("a", "Three");
    List<Received> received = scene.receiver.next(3);
    Answer feed = scene.admin.get("/events");
    List<String> wanted =
        feed.json().at("/items").findParents("subjectType").stream()
            .filter(one -> one.path("subjectType").asText().equals("employee"))
            .map(one -> one.path("id").asText())
            .toList();
    assertEquals(wanted, received.stream().map(Received::id).toList());
    Received first = received.getFirst();
    assertEquals("POST /hook?a=b", first.line());
    assertEquals("application/cloudevents+json", first.headers().get("Content-Type"));
    assertEquals("employee.created", first.type());
    assertEquals(
        List.of("employee.created", "employee.updated", "employee.updated"),
        received.stream().map(Received::type).toList());
    Answer told = scene.deliveries("DELIVERED", 3);
    assertEquals(List.of("204", "204", "204"), told.texts("/items", "/responseStatus"));
    assertEquals(1, told.count("/items/0/attempts"));
    scene.receiver.nothing();
  }

  @Test
  void aSubjectThatFailsWaitsAndOthersGoOn() throws SQLException {
    scene.person("a", "One");
    String subject = scene.receiver.next().json().at("/subject").asText();
    scene.receiver.answer(one ->
        new Receiver.Reply(
            one.json().at("/subject").asText().equals(subject) ? 500 : 200,
            Map.of(),
            "No \u0000 way ".repeat(2000)));
    scene.person("a", "Two");
    String failed = scene.receiver.next().id();
    scene.person("a", "Three");
    scene.person("b", "Other");
    assertEquals("employee.created", scene.receiver.next().type());
    Answer told =
        scene.deliveries(all ->
            all.text("/items/0/state").equals("DELIVERED")
                && all.text("/items/2/failure").equals("STATUS"));
    assertEquals("500", told.text("/items/2/responseStatus"));
    assertTrue(told.text("/items/2/response").length() <= 1000);
    assertEquals(0, told.count("/items/1/attempts"));
    scene.receiver.nothing();
    scene.receiver.answer(200);
    scene.later();
    List<Received> rest = scene.receiver.next(2);
    assertEquals(failed, rest.getFirst().id());
    assertTrue(rest.getFirst().position() < rest.getLast().position());
    scene.deliveries("DELIVERED", 4);
  }

  @Test
  void whoWasDownGetsEverythingOnceAndInOrder() throws SQLException {
    scene.receiver.answer(503);
    for (String name : List.of("One", "Two", "Three")) {
      for (String person : List.of("a", "b", "c")) {
        scene.person(person, name);
      }
    }
    scene.deliveries(
        all -> all.texts("/items", "/attempts").stream().filter("1"::equals).count() == 3);
    scene.receiver.next(3);
    scene.receiver.answer(204);
    scene.later();
    Map<String, Long> last = new HashMap<>();
    Set<String> ids = new HashSet<>();
    for (Received one : scene.receiver.next(9)) {
      assertTrue(ids.add(one.id()), "once each");
      Long before = last.put(one.json().at("/subject").asText(), one.position());
      assertTrue(before == null || before < one.position(), "in order");
    }
    scene.deliveries("DELIVERED", 9);
    scene.receiver.nothing();
  }

  @Test
  void whatIsGivenUpIsParkedLetsOthersPassAndIsReplayed() throws SQLException {
    scene.receiver.answer(
        _ -> new Receiver.Reply(302, Map.of("Location", scene.receiver.url()), ""));
    scene.person("a", "One");
    Received first = scene.receiver.next();
    scene.deliveries(all -> all.texts("/items", "/responseStatus").equals(List.of("302")));
    scene.run("update webhook_delivery set attempts = 14 where tenant_id = ?");
    scene.later();
    assertEquals(first.id(), scene.receiver.next().id());
    Answer parked = scene.deliveries("PARKED", 1);
    assertTrue(parked.at("/items/0/nextAttemptAt").isNull());
    scene.receiver.answer(204);
    scene.person("a", "Two");
    scene.receiver.next();
    scene.deliveries("DELIVERED", 1);
    String again = "{deliveryId:'" + parked.text("/items/0/id") + "'}";
    scene.admin.post(scene.path() + "/replays", again).expect(202);
    assertEquals(first.id(), scene.receiver.next().id());
    scene.deliveries("DELIVERED", 2);
    scene.admin.post(scene.path() + "/replays", "{after:0}").expect(202);
    assertEquals(2, scene.receiver.next(2).stream().map(Received::id).distinct().count());
  }

  @Test
  void whoIsGoneIsStoppedAndGoesOnWhenItIsBack() {
    scene.receiver.answer(410);
    scene.person("a", "One");
    Received first = scene.receiver.next();
    scene.deliveries(all -> all.texts("/items", "/responseStatus").equals(List.of("410")));
    Answer stopped = scene.admin.get(scene.path()).expect(200);
    assertEquals("INACTIVE GONE", stopped.text("/status") + " " + stopped.text("/stopped"));
    scene.person("a", "Two");
    scene.receiver.answer(204);
    Answer back = scene.admin.patch(scene.path(), "{status:'ACTIVE'}").expect(200);
    assertTrue(back.at("/stopped").isNull());
    List<Received> rest = scene.receiver.next(2);
    assertEquals(first.id(), rest.getFirst().id());
    assertEquals("employee.updated", rest.getLast().type());
  }

  @Test
  void whatWasSentAndNotRecordedIsSentAgain() throws SQLException {
    scene.person("a", "One");
    Received first = scene.receiver.next();
    scene.deliveries("DELIVERED", 1);
    // As a process leaves it that ends between sending and recording.
    scene.run(
        "update webhook_delivery set state = 'PENDING', next_at = attempted_at, claimed_until = attempted_at + interval '60 seconds'"
            + " where tenant_id = ?");
    scene.later();
    assertEquals(first.id(), scene.receiver.next().id());
    scene.deliveries("DELIVERED", 1);
  }

  @Test
  void nobodyClaimsWhatAnotherHas() throws Exception {
    scene.receiver.answer(500);
    for (int i = 0; i < 12; i++) {
      scene.person("p" + i, "One");
    }
    scene.receiver.next(12);
    scene.deliveries(
        all -> all.texts("/items", "/failure").stream().filter("STATUS"::equals).count() == 12);
    scene.run(
        "update webhook_delivery set next_at = next_at - interval '1 day' where tenant_id = ?");
    List<Callable<Claims.Claimed>> all = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      all.add(() -> background.call(Caller.system(scene.tenant.slug()), () -> claims.some(3)));
    }
    List<UUID> claimed = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(6)) {
      for (Future<Claims.Claimed> one : threads.invokeAll(all)) {
        one.get().deliveries().forEach(delivery -> claimed.add(delivery.id()));
      }
    }
    assertEquals(claimed.size(), new HashSet<>(claimed).size());
    assertTrue(claimed.size() >= 3, "somebody got some: " + claimed);
  }

  @Test
  void twoSecretsSignWhileOneTakesOver() throws SQLException {
    assertEquals(1, signatures());
    scene.admin.sendRaw("POST", scene.path() + "/secret-rotations", null, null).expect(201);
    assertEquals(2, signatures());
    scene.admin.post(scene.path() + "/secret-rotations", "{overlapHours:1}").expect(201);
    assertEquals(2, signatures());
    scene.run("update webhook_secret set ends_at = ends_at - interval '1 day' where tenant_id = ?");
    assertEquals(1, signatures());
    scene.admin.post(scene.path() + "/secret-rotations", "{overlapHours:0}").expect(201);
    assertEquals(1, signatures());
  }

  @Test
  void testsAreTriedOnceAlsoWhereNothingElseIsSent() {
    scene.admin.patch(scene.path(), "{status:'INACTIVE'}").expect(200);
    scene.receiver.answer(500);
    Answer sent =
        scene.admin.sendRaw("POST", scene.path() + "/test-events", null, null).expect(202);
    assertEquals("webhook.test", scene.receiver.next().type());
    scene.deliveries("PARKED", 1);
    assertEquals(
        "PARKED", scene.admin.get(scene.path() + "/deliveries/" + sent.text("/id")).text("/state"));
    scene.person("a", "One");
    scene.receiver.answer(204);
    scene.admin.post(scene.path() + "/test-events", "{eventType:'plan.approved'}").expect(202);
    assertEquals("plan.approved", scene.receiver.next().type());
    scene.receiver.nothing();
  }

  @Test
  void oldDeliveriesAreForgottenAndSoIsEverythingOfDeletedWebhooks() throws SQLException {
    scene.person("a", "One");
    scene.receiver.next();
    scene.deliveries("DELIVERED", 1);
    scene.run(
        "update webhook_delivery set updated_at = updated_at - interval '31 days' where tenant_id = ?");
    scene.person("a", "Two");
    scene.receiver.next();
    scene.deliveries("DELIVERED", 2);
    assertEquals(1, background.call(Caller.system(scene.tenant.slug()), chore::run));
    scene.admin.delete(scene.path()).expect(204);
    scene.admin.get(scene.path() + "/deliveries").problem(410, "GONE");
    // The other delivery and the secret.
    assertEquals(2, background.call(Caller.system(scene.tenant.slug()), chore::run));
  }

  private int signatures() {
    scene.admin.post(scene.path() + "/test-events", "{}").expect(202);
    String signatures = String.valueOf(scene.receiver.next().headers().get("webhook-signature"));
    return signatures.split(" ", -1).length;
  }
}
