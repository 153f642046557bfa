package org.espalier.platform.problem;

import java.util.Map;
import java.util.UUID;
import org.espalier.testing.Answer;
import org.espalier.testing.Client;
import org.espalier.testing.Graphql;

/** Requests of GraphQL, by the code of the error that answers them. */
final class GraphqlProvocations {

  private static final String DOOR = "answered as a problem of HTTP before there is a query";
  private static final String KEYS = "mutations have no Idempotency-Key";

  /** Codes that no error of GraphQL has. */
  private static final Map<String, String> NEVER =
      Map.ofEntries(
          Map.entry("UNAUTHENTICATED", DOOR),
          Map.entry("NOT_ACCEPTABLE", DOOR),
          Map.entry("UNSUPPORTED_MEDIA_TYPE", DOOR),
          Map.entry("PAYLOAD_TOO_LARGE", DOOR),
          Map.entry("REQUEST_TIMEOUT", DOOR),
          Map.entry("URI_TOO_LONG", DOOR),
          Map.entry("HEADERS_TOO_LARGE", DOOR),
          Map.entry("TOO_MANY_REQUESTS", DOOR),
          Map.entry("ISSUER_UNAVAILABLE", DOOR),
          Map.entry("RANGE_NOT_SATISFIABLE", "bytes of files come over REST"),
          Map.entry("IDEMPOTENCY_KEY_RUNNING", KEYS),
          Map.entry("IDEMPOTENCY_KEY_REUSED", KEYS),
          Map.entry(
              "IF_MATCH_REQUIRED",
              "where it is required, the schema requires the argument revision"));

  private static final String PATCH =
      "mutation($id: ID!, $patch: OrgUnitPatch!, $revision: Int)"
          + " { patchOrgUnit(id: $id, patch: $patch, revision: $revision) { orgUnit { id } } }";

  private final Scene scene;
  private final Graphql admin;

  private GraphqlProvocations(Scene scene) {
    this.scene = scene;
    this.admin = scene.graphql();
  }

  static Provocations in(Scene scene) {
    Provocations all = Provocations.of(NEVER);
    GraphqlProvocations made = new GraphqlProvocations(scene);
    made.queries(all);
    made.states(all);
    made.sessions(all);
    made.failures(all);
    return all;
  }

  /** What is wrong whatever is stored. */
  private void queries(Provocations all) {
    String deep = "manager { ".repeat(12) + "id" + " }".repeat(12);
    all.add("INVALID_REQUEST", () -> admin.ask("{ nothing }"))
        .add("INVALID_CURSOR", () -> admin.ask("{ orgUnits(after: \"bogus\") { totalCount } }"))
        .add("METHOD_NOT_ALLOWED", this::mutationByGet)
        .add("QUERY_TOO_DEEP", () -> admin.ask("{ employees { nodes { " + deep + " } } }"))
        .add(
            "QUERY_TOO_COMPLEX",
            () -> admin.ask("{ employees(first: 100000) { nodes { id email } } }"))
        .add("PERSISTED_QUERY_NOT_FOUND", () -> hashed(""))
        .add("PERSISTED_QUERY_MISMATCH", () -> hashed("query: '{ me { tenant } }',"));
  }

  /** What does not go with what is stored, or with who asks. */
  private void states(Provocations all) {
    Graphql ana = new Graphql(scene.tenant().person("ana"));
    all.add("FORBIDDEN", () -> create(ana, "{name:'U'}"))
        .add("NOT_FOUND", () -> unit(UUID.randomUUID()))
        .add("GONE", () -> unit(scene.deletedUnit()))
        .add("CONFLICT", () -> create(admin, "{externalId:'hq', name:'U'}"))
        .add("UNPROCESSABLE", () -> create(admin, "{name:'U', parentExternalId:'nowhere'}"))
        .add(
            "STALE_VERSION",
            () -> admin.ask(PATCH, "{id:'%s', patch:{name:'U'}, revision:99}".formatted(unit())))
        .add(
            "IN_USE",
            () ->
                admin.ask(
                    "mutation($id: ID!) { deleteProficiencyScale(id: $id) { deletedId } }",
                    id(scene.sample().id("proficiency-scales"))))
        .add(
            "ILLEGAL_TRANSITION",
            () ->
                admin.ask(
                    "mutation($id: ID!) { transitionFramework(id: $id, input: { to: \"DRAFT\" })"
                        + " { framework { id } } }",
                    id(scene.sample().id("frameworks"))));
  }

  /** What keeps people out of sessions, or in them. */
  private void sessions(Provocations all) {
    for (String code : Scene.closures()) {
      all.add(
          code,
          () ->
              admin.ask(
                  "mutation($id: ID!) { enrolInSession(sessionId: $id, input: { employeeExternalId: \"bob\" })"
                      + " { enrolment { id } } }",
                  id(scene.closedToBob(code))));
    }
    Graphql bob = new Graphql(scene.tenant().person("bob"));
    all.add(
        "WITHDRAWAL_CLOSED",
        () ->
            bob.ask(
                "mutation($id: ID!) { cancelEnrolment(id: $id) { enrolment { id } } }",
                id(scene.boundSeat())));
  }

  /** What goes wrong on the server's side. */
  private void failures(Provocations all) {
    all.add(
            "INTERNAL",
            () ->
                admin.ask(
                    "query($id: ID!) { proficiencyScale(id: $id) { levels { value } } }",
                    id(scene.brokenScale())))
        .add(
            "BUSY",
            () ->
                scene.whileHeld(
                    () -> admin.ask(PATCH, "{id:'%s', patch:{name:'Held'}}".formatted(unit()))));
  }

  private UUID unit() {
    return scene.unit();
  }

  private Answer unit(UUID id) {
    return admin.ask("query($id: ID!) { orgUnit(id: $id) { name } }", id(id));
  }

  private static Answer create(Graphql who, String input) {
    return who.ask(
        "mutation($i: OrgUnitInput!) { createOrgUnit(input: $i) { orgUnit { id } } }",
        "{i:" + input + "}");
  }

  private Answer mutationByGet() {
    String mutation = "mutation { putJob(externalId: \"j\", input: { title: \"T\" }) { outcome } }";
    return scene.admin().get("~/graphql?query=" + Client.encoded(mutation));
  }

  private Answer hashed(String query) {
    String hash = "0".repeat(64);
    return scene
        .admin()
        .post(
            "~/graphql",
            "{%s extensions:{persistedQuery:{version:1, sha256Hash:'%s'}}}".formatted(query, hash));
  }

  private static String id(UUID id) {
    return "{id:'" + id + "'}";
  }
}
