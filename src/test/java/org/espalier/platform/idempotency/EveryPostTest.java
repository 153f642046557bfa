package org.espalier.platform.idempotency;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.espalier.testing.Answer;
import org.espalier.testing.Client;
import org.espalier.testing.Operation;
import org.espalier.testing.Relaxed;
import org.espalier.testing.Route;
import org.espalier.testing.Sample;
import org.espalier.testing.SampleBodies;
import org.espalier.testing.Tenant;
import org.junit.jupiter.api.Test;

/** Whatever is posted, under a key it takes effect once. */
@QuarkusTest
class EveryPostTest {

  /** What goes on after the answer, and tells of it. */
  private static final Set<String> WORKED_ON =
      Set.of("/assignment-rules", "/privacy/exports", "/privacy/erasures");

  /** What employees do, each for oneself. */
  private static final Set<String> USED =
      Set.of("/articles/{id}/views", "/articles/{id}/completions");

  /** What changes more than the thing that it is about. */
  private static final Set<String> FAR_REACHING =
      Set.of(
          "/articles/{id}/completions",
          "/calibration-sessions/{id}/adjustments",
          "/candidates/{id}/erasures",
          "/completions/{id}/voidings",
          "/job-applications/{id}/hires",
          "/privacy/erasures/{id}/transitions",
          "/review-cycles/{id}/launches",
          "/review-cycles/{id}/review-transitions",
          "/reviews/{id}/plan-drafts",
          "/sessions/{id}/cancellations");

  @Test
  void everyPostTakesEffectOncePerKey() {
    List<Operation> posts =
        Operation.all().stream()
            .filter(operation -> operation.is("POST"))
            // An archive is no text; ArchivesTest sends one twice.
            .filter(operation -> !operation.route().path().equals("/imports"))
            .toList();
    assertTrue(posts.size() >= 23, posts::toString);
    assertAll(besideOneAnother(posts).stream().map(some -> () -> takeEffectOnce(some)));
  }

  /**
   * Groups of which each is tried in a company of its own: what only adds things, and what each
   * changes a thing of another kind.
   */
  private static Collection<List<Operation>> besideOneAnother(List<Operation> posts) {
    Map<String, Integer> changes = new HashMap<>();
    Map<String, List<Operation>> groups = new LinkedHashMap<>();
    for (Operation post : posts) {
      Route route = post.route();
      String group = route.path();
      if (!route.bulk() && !WORKED_ON.contains(group) && !FAR_REACHING.contains(group)) {
        int before = route.single() ? changes.merge(route.kind(), 1, Integer::sum) : 0;
        group = String.valueOf(before);
      }
      groups.computeIfAbsent(group, name -> new ArrayList<>()).add(post);
    }
    return groups.values();
  }

  private static void takeEffectOnce(List<Operation> posts) {
    Tenant tenant = Tenant.fresh();
    Sample sample = Sample.in(tenant);
    assertAll(posts.stream().map(post -> () -> takesEffectOnce(post, tenant, sample)));
  }

  private static void takesEffectOnce(Operation post, Tenant tenant, Sample sample) {
    assertTrue(post.takes("Idempotency-Key"), post + " takes no key");
    if (post.route().path().endsWith("/closings")) {
      activate(tenant, sample);
    }
    String path = sample.path(post.route()).replace("{kind}", "org-units");
    Client admin = tenant.admin();
    Client caller = USED.contains(post.route().path()) ? tenant.person("bob") : admin;
    Client keyed =
        caller.with("Idempotency-Key", "key of " + post.route().path()).with("If-Match", "*");
    String body = prepared(post.route(), admin, sample);
    Answer first = send(keyed, post, path, body);
    assertEquals(2, first.status() / 100, first::toString);
    assertEquals("", first.header("Idempotency-Replayed"), post::toString);
    if (post.route().bulk()) {
      admin.importEnded(first.id());
    }
    if (post.route().path().equals("/reports/{id}/runs")) {
      admin.runEnded(sample.id("reports"), first.id());
    }
    String position = position(admin);
    Answer second = send(keyed, post, path, body).expect(first.status());
    assertEquals("true", second.header("Idempotency-Replayed"), post::toString);
    if (post.route().bulk()) {
      assertEquals(first.id(), second.id(), "an import is told as it stands now");
    } else {
      assertEquals(first.body(), second.body(), post::toString);
      assertEquals(first.etag(), second.etag(), post::toString);
    }
    assertEquals(first.header("Location"), second.header("Location"), post::toString);
    if (post.route().bodyType() != null) {
      send(keyed, post, path, body.replaceFirst("\\{", "{\"other\":1,").replace(",}", "}"))
          .problem(422, "IDEMPOTENCY_KEY_REUSED");
    }
    assertEquals(position, position(admin), post + " took effect again");
  }

  /** The body, once the thing is in a state in which it goes through. */
  private static String prepared(Route post, Client admin, Sample sample) {
    String assignment = "/assignments/" + sample.id("assignments");
    if (post.path().endsWith("/reassignments")) {
      admin.post(assignment + "/transitions", "{to:'CANCELLED'}").expect(200);
    }
    if (post.path().endsWith("/hires")) {
      String requisition = "/requisitions/" + sample.id("requisitions");
      admin.post(requisition + "/transitions", "{to:'OPEN'}").expect(200);
      String application = "/job-applications/" + sample.id("job-applications");
      admin.post(application + "/transitions", "{to:'OFFER'}").expect(200);
    }
    if (post.path().equals("/reviews/{id}/plan-drafts")) {
      String steps = "/reviews/" + sample.id("reviews") + "/transitions";
      for (String to : List.of("SELF", "MANAGER", "SHARED")) {
        admin.post(steps, "{to:'" + to + "', comment:'go on'}").expect(200);
      }
    }
    if (post.path().equals("/calibration-sessions/{id}/adjustments")) {
      String review = sample.id("reviews").toString();
      for (String to : List.of("SELF", "MANAGER", "CALIBRATION")) {
        admin
            .post("/reviews/" + review + "/transitions", "{to:'" + to + "', comment:'go on'}")
            .expect(200);
      }
      return Relaxed.strict("{reviewId:'" + review + "', level:2, reason:'compared'}");
    }
    if (!post.path().endsWith("/exemptions")) {
      return body(post);
    }
    UUID proof =
        admin
            .post(
                "/evidence",
                "{employeeExternalId:'bob', competencyExternalId:'sql', level:4, source:'MANAGER'}")
            .expect(201)
            .id();
    return Relaxed.strict("{evidenceIds:['" + proof + "']}");
  }

  /** Items are closed by hand in active plans only. */
  private static void activate(Tenant tenant, Sample sample) {
    String steps = "/development-plans/" + sample.id("development-plans") + "/transitions";
    tenant.person("bob").post(steps, "{to:'PROPOSED'}").expect(200);
    tenant.person("bob").post(steps, "{to:'AGREED'}").expect(200);
    tenant.person("ana").post(steps, "{to:'AGREED'}").expect(200);
    tenant.person("ana").post(steps, "{to:'ACTIVE'}").expect(200);
  }

  private static Answer send(Client client, Operation post, String path, String body) {
    String type = post.route().bodyType();
    byte[] bytes = type == null ? null : body.getBytes(StandardCharsets.UTF_8);
    return client.sendRaw("POST", path, type, bytes);
  }

  private static String body(Route post) {
    if (post.bulk()) {
      return "{\"externalId\":\"new\",\"name\":\"New\"}";
    }
    return Relaxed.strict(
        post.single() ? SampleBodies.command(post) : SampleBodies.body(post.kind()));
  }

  /** Where the change feed ends. */
  private static String position(Client admin) {
    return admin.get("/events?limit=500").expect(200).text("/next");
  }
}
