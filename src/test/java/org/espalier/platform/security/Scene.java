package org.espalier.platform.security;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.espalier.testing.Answer;
import org.espalier.testing.Client;
import org.espalier.testing.Relaxed;
import org.espalier.testing.Route;
import org.espalier.testing.Sample;
import org.espalier.testing.SampleBodies;
import org.espalier.testing.Tenant;
import org.jspecify.annotations.Nullable;

/**
 * A tenant in which somebody tries every operation on everything: the caller is Ana, Bob reports to
 * her, Sub works in her unit and reports to somebody else, Out has to do with her in no way.
 */
final class Scene {

  /** Kinds of things that concern one person each, with what their external ids begin with. */
  private static final Map<String, String> PERSONAL =
      Map.of(
          "employees", "",
          "evidence", "e-",
          "assignments", "as-",
          "completions", "co-",
          "enrolments", "",
          "goals", "go-",
          "career-aspirations", "wish-",
          "development-plans", "plan-",
          "reviews", "");

  /** A stale tag: whoever may write gets as far as being told so, and changes nothing. */
  private static final String STALE = "\"0-0\"";

  private static final Set<String> ADDED = Set.of("POST");

  private final Tenant tenant = Tenant.fresh();
  private final Client admin = tenant.admin();
  private final Sample sample = Sample.in(tenant);
  private final Sample elsewhere;
  private final Client admins;

  /**
   * A scene.
   *
   * @param other a tenant of other people, filled
   */
  Scene(Tenant other, Sample elsewhere) {
    this.admins = other.admin();
    this.elsewhere = elsewhere;
    admin.create(
        "employees",
        "sub",
        "{givenName:'Sub', familyName:'Tree', managerExternalId:'boss', jobExternalId:'dba', orgUnitExternalId:'lab'}");
    admin
        .post(
            "/evidence",
            "{externalId:'e-sub', employeeExternalId:'sub', competencyExternalId:'sql', level:2, source:'MANAGER'}")
        .expect(201);
    admin.create(
        "assignments", "as-sub", "{employeeExternalId:'sub', activityExternalId:'course'}");
    admin
        .post(
            "/completions",
            "{externalId:'co-sub', employeeExternalId:'sub', activityExternalId:'talk'}")
        .expect(201);
    admin.create(
        "career-aspirations", "wish-sub", "{employeeExternalId:'sub', jobExternalId:'cto'}");
    admin.create("goals", "go-sub", "{title:'Goal', employeeExternalId:'sub', state:'ACTIVE'}");
    admin
        .post(
            "/sessions/" + admin.id("sessions", "coming") + "/enrolments",
            "{employeeExternalId:'sub'}")
        .expect(201);
    admin
        .post(
            "/development-plans",
            "{externalId:'plan-sub', employeeExternalId:'sub', title:'Plan', items:[{competencyExternalId:'sql', targetLevel:3}]}")
        .expect(201);
    admin.launched(sample.id("review-cycles"), "{}");
  }

  Tenant tenant() {
    return tenant;
  }

  /** What an operation can be tried on. */
  static List<Relation> relations(Route route) {
    boolean makes = route.path().equals("/" + route.kind()) && route.method().equals("POST");
    boolean about =
        route.single() && !route.path().contains("{externalId}") || route.reads() && route.single();
    if (enrols(route)) {
      return List.of(
          Relation.OWN,
          Relation.REPORT,
          Relation.SUBTREE,
          Relation.STRANGER,
          Relation.OTHER_TENANT);
    }
    if (PERSONAL.containsKey(route.kind())
        && (about || makes && !route.kind().equals("employees"))) {
      return List.of(
          Relation.OWN,
          Relation.REPORT,
          Relation.SUBTREE,
          Relation.STRANGER,
          Relation.OTHER_TENANT);
    }
    return route.path().contains("{id}")
        ? List.of(Relation.NONE, Relation.OTHER_TENANT)
        : List.of(Relation.NONE);
  }

  /** Enrolling is about a person, though its path names a session. */
  private static boolean enrols(Route route) {
    return route.method().equals("POST") && route.path().endsWith("/enrolments");
  }

  /** What somebody gets who tries: the status and, of lists, how many things there are. */
  String tried(Client caller, Route route, Relation relation) {
    Answer answer = send(caller, route, relation);
    if (answer.status() == 200 && route.lists()) {
      int seen = caller.get(route.path() + "?count=exact").count("/totalCount");
      return PERSONAL.containsKey(route.kind()) ? "200 (" + seen + ")" : "200";
    }
    boolean unknown = answer.status() == 422 && answer.body().contains("UNKNOWN_REFERENCE");
    return unknown ? "unknown" : Integer.toString(answer.status());
  }

  private Answer send(Client caller, Route route, Relation relation) {
    String path = path(route, relation);
    String type = route.bodyType();
    byte[] body =
        type == null
            ? null
            : route.bulk()
                ? "{}".getBytes(StandardCharsets.UTF_8)
                : Relaxed.strict(body(route, relation)).getBytes(StandardCharsets.UTF_8);
    boolean edits = !route.reads() && route.path().contains("{id}");
    return (edits ? caller.with("If-Match", STALE) : caller)
        .sendRaw(route.method(), path, type, body);
  }

  private String path(Route route, Relation relation) {
    String kind = route.kind();
    UUID id = route.path().contains("{id}") ? id(kind, relation) : null;
    String path = route.path().replace("{id}", String.valueOf(id)).replace("{kind}", "employees");
    if (path.contains("{itemId}")) {
      boolean other = relation == Relation.OTHER_TENANT;
      path =
          path.replace("{itemId}", (other ? elsewhere : sample).item(Objects.requireNonNull(id)));
    }
    Sample there = relation == Relation.OTHER_TENANT ? elsewhere : sample;
    if (path.contains("{runId}")) {
      path = path.replace("{runId}", there.run(Objects.requireNonNull(id)));
    }
    if (path.contains("{deliveryId}")) {
      path = path.replace("{deliveryId}", there.delivery(Objects.requireNonNull(id)));
    }
    if (path.contains("{commentId}")) {
      path = path.replace("{commentId}", there.comment(Objects.requireNonNull(id)));
    }
    if (path.contains("{checkInId}")) {
      path = path.replace("{checkInId}", there.checkIn(kind, Objects.requireNonNull(id)));
    }
    return path.concat(sample.question(route))
        .replace("{slug}", tenant.slug())
        .replace("{number}", "1")
        .replace("{address}", "none")
        .replace("{fileName}", "notes.txt")
        .replace("{jobId}", sample.id("jobs").toString())
        .replace("{initiativeId}", sample.id("initiatives").toString())
        .replace("{externalId}", externalId(route, relation));
  }

  private String externalId(Route route, Relation relation) {
    if (!route.path().contains("{externalId}") || route.method().equals("PUT")) {
      return "new";
    }
    String prefix = PERSONAL.get(route.kind());
    return prefix == null
        ? sample.path(route).replaceFirst("^.*/", "")
        : prefix + Optional.ofNullable(relation.person()).orElse("nobody");
  }

  private UUID id(String kind, Relation relation) {
    boolean other = relation == Relation.OTHER_TENANT;
    if (!PERSONAL.containsKey(kind)) {
      return (other ? elsewhere : sample).id(kind);
    }
    Client asked = other ? admins : admin;
    UUID person = (other ? elsewhere : sample).person(other ? "ana" : person(relation));
    return kind.equals("employees")
        ? person
        : UUID.fromString(
            asked.get("/" + kind + "?employeeId=" + person).texts("/items", "/id").getFirst());
  }

  private String body(Route route, Relation relation) {
    if (route.kind().equals("tenants")) {
      return route.method().equals("POST")
          ? "{slug:'%s-%d'}".formatted(tenant.slug(), System.nanoTime() % 1_000_000)
          : "{}";
    }
    boolean makes = ADDED.contains(route.method()) && !route.path().contains("{");
    if (!makes && !enrols(route)) {
      return SampleBodies.command(route);
    }
    String body = makes ? SampleBodies.body(route.kind()) : SampleBodies.command(route);
    if (relation == Relation.OTHER_TENANT) {
      return body.replace(
          "employeeExternalId:'out'", "employeeId:'" + elsewhere.person("ana") + "'");
    }
    return relation.person() == null ? body : body.replace("'out'", "'" + relation.person() + "'");
  }

  private static String person(Relation relation) {
    return Objects.requireNonNull(relation.person());
  }

  /** What a thing is to the caller. */
  enum Relation {
    NONE(null),
    OWN("ana"),
    REPORT("bob"),
    SUBTREE("sub"),
    STRANGER("out"),
    OTHER_TENANT(null);

    private final @Nullable String person;

    Relation(@Nullable String person) {
      this.person = person;
    }

    @Nullable String person() {
      return person;
    }

    String words() {
      return this == NONE ? "" : name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
    }
  }
}
