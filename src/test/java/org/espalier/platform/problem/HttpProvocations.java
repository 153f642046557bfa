package org.espalier.platform.problem;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.espalier.testing.Answer;
import org.espalier.testing.Client;

/** Requests of REST, by the problem that answers them. */
final class HttpProvocations {

  private static final String GRAPHQL = "only queries of GraphQL have it";

  /** Codes that no request of REST meets. */
  private static final Map<String, String> NEVER =
      Map.of(
          "QUERY_TOO_DEEP",
          GRAPHQL,
          "QUERY_TOO_COMPLEX",
          GRAPHQL,
          "PERSISTED_QUERY_NOT_FOUND",
          GRAPHQL,
          "PERSISTED_QUERY_MISMATCH",
          GRAPHQL,
          "TOO_MANY_REQUESTS",
          "a server with narrow limits is asked by StrictServerTest",
          "REQUEST_TIMEOUT",
          "a server with narrow limits is asked by StrictServerTest",
          "RANGE_NOT_SATISFIABLE",
          "AttachmentsTest has files of which parts are asked for",
          "ISSUER_UNAVAILABLE",
          "TenantIssuersTest has an issuer of its own that goes away");

  private final Scene scene;
  private final Client admin;

  private HttpProvocations(Scene scene) {
    this.scene = scene;
    this.admin = scene.admin();
  }

  static Provocations in(Scene scene) {
    Provocations all = Provocations.of(NEVER);
    HttpProvocations made = new HttpProvocations(scene);
    made.requests(all);
    made.states(all);
    made.sessions(all);
    made.failures(all);
    return all;
  }

  /** What is wrong whatever is stored. */
  private void requests(Provocations all) {
    byte[] large = ("{\"name\":\"" + "x".repeat(1 << 20) + "\"}").getBytes(StandardCharsets.UTF_8);
    all.add("INVALID_REQUEST", () -> admin.post("/org-units", "{}"))
        .add("INVALID_CURSOR", () -> admin.get("/org-units?cursor=bogus"))
        .add("UNAUTHENTICATED", () -> Client.nobody().get("/org-units"))
        .add("FORBIDDEN", () -> scene.tenant().person("ana").post("/org-units", "{name:'U'}"))
        .add("NOT_FOUND", () -> admin.get("/org-units/" + UUID.randomUUID()))
        .add("METHOD_NOT_ALLOWED", () -> admin.delete("/org-units"))
        .add("NOT_ACCEPTABLE", () -> admin.with("Accept", "text/html").get("/org-units"))
        .add("UNSUPPORTED_MEDIA_TYPE", () -> raw("text/plain", new byte[] {'x'}))
        .add("PAYLOAD_TOO_LARGE", () -> raw("application/json", large))
        .add("URI_TOO_LONG", () -> admin.get("/org-units?q=" + "a".repeat(17_000)))
        .add("HEADERS_TOO_LARGE", () -> admin.with("X-Long", "a".repeat(17_000)).get("/org-units"))
        .add("IF_MATCH_REQUIRED", () -> admin.patch(path("development-plans"), "{}"));
  }

  /** What does not go with what is stored. */
  private void states(Provocations all) {
    all.add("CONFLICT", () -> admin.post("/org-units", "{externalId:'hq', name:'U'}"))
        .add(
            "ILLEGAL_TRANSITION",
            () -> admin.post(path("frameworks") + "/transitions", "{to:'DRAFT'}"))
        .add("IN_USE", () -> admin.delete(path("proficiency-scales")))
        .add("GONE", () -> admin.get("/org-units/" + scene.deletedUnit()))
        .add(
            "STALE_VERSION",
            () -> admin.with("If-Match", "\"0-0\"").patch(path("org-units"), "{name:'U'}"))
        .add(
            "UNPROCESSABLE",
            () -> admin.post("/org-units", "{name:'U', parentExternalId:'nowhere'}"))
        .add("IDEMPOTENCY_KEY_RUNNING", this::sameKeyAtOnce)
        .add("IDEMPOTENCY_KEY_REUSED", this::sameKeyForAnother);
  }

  /** What keeps people out of sessions, or in them. */
  private void sessions(Provocations all) {
    for (String code : Scene.closures()) {
      all.add(
          code,
          () ->
              admin.post(
                  "/sessions/" + scene.closedToBob(code) + "/enrolments",
                  "{employeeExternalId:'bob'}"));
    }
    all.add(
        "WITHDRAWAL_CLOSED",
        () ->
            scene
                .tenant()
                .person("bob")
                .post("/enrolments/" + scene.boundSeat() + "/transitions", "{to:'CANCELLED'}"));
  }

  /** What goes wrong on the server's side. */
  private void failures(Provocations all) {
    all.add("INTERNAL", () -> admin.get("/proficiency-scales/" + scene.brokenScale()))
        .add("BUSY", () -> scene.whileHeld(() -> admin.patch(path("org-units"), "{name:'Held'}")));
  }

  private Answer sameKeyAtOnce() {
    return scene.running("running").post("/org-units", "{name:'K'}");
  }

  private Answer sameKeyForAnother() {
    Client keyed = admin.with("Idempotency-Key", "used");
    keyed.post("/org-units", "{name:'One'}").expect(201);
    return keyed.post("/org-units", "{name:'Two'}");
  }

  private Answer raw(String type, byte[] body) {
    return admin.sendRaw("POST", "/org-units", type, body);
  }

  private String path(String kind) {
    return "/" + kind + "/" + scene.sample().id(kind);
  }
}
