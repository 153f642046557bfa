package org.espalier.platform.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.espalier.testing.Answer;
import org.espalier.testing.Client;
import org.espalier.testing.Relaxed;
import org.espalier.testing.Route;
import org.espalier.testing.Sample;
import org.espalier.testing.Tenant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people and programs may see and do within their tenant, operation by operation. */
@QuarkusTest
class AccessTest {

  /** Kinds of things that concern one person each, and the member that names the person. */
  private static final Map<String, String> PERSONAL =
      Map.of(
          "employees", "/externalId",
          "evidence", "/employeeExternalId",
          "assignments", "/employeeExternalId",
          "completions", "/employeeExternalId",
          "development-plans", "/employee/externalId");

  /** What tells of several people, or cannot be exported: their own tests judge it. */
  private static final Set<String> JUDGED_ELSEWHERE =
      Set.of(
          "certification-decisions", "enrolments", "group-drafts", "learning-events", "sessions");

  /** What everybody may ask and what does nothing here, for it hits nobody else. */
  private static final Set<String> HARMLESS =
      Set.of("gap-analyses", "audience-previews", "assignment-batches", "group-drafts");

  private final Tenant tenant = Tenant.fresh();
  private final Sample sample = Sample.in(tenant);
  private final Client admin = tenant.admin();
  private final Client ana = tenant.person("ana");
  private final Client bob = tenant.subject("nobody-s-subject");
  private final List<String> kinds = Sample.kinds();

  @Test
  void everyPersonalListIsKnownHere() {
    Set<String> lists =
        Route.all().stream()
            .filter(Route::lists)
            .filter(route ->
                admin
                    .get(route.path())
                    .expect(200)
                    .body()
                    .matches("(?s).*\"employee(ExternalId\"|\":\\{).*"))
            .map(Route::kind)
            .collect(Collectors.toCollection(TreeSet::new));
    lists.add("employees");
    lists.removeAll(JUDGED_ELSEWHERE);
    assertEquals(new TreeSet<>(PERSONAL.keySet()), lists);
  }

  @Test
  void managerSeesSelfAndReportsInListsAndCounts() {
    PERSONAL.forEach((kind, person) -> {
      assertEquals(
          4, admin.get("/" + kind + "?count=exact").expect(200).count("/totalCount"), kind);
      sees(ana, kind, person, "ana", "bob");
      sees(tenant.person("bob"), kind, person, "bob");
      sees(tenant.subject("boss"), kind, person, "ana", "bob", "boss");
      sees(bob, kind, person);
    });
  }

  @Test
  void exportsHaveWhatListsHave() {
    PERSONAL.forEach((kind, person) -> {
      List<String> lines = ana.get("/exports/" + kind).expect(200).lines();
      String row = kind.equals("employees") ? person : "/employeeExternalId";
      assertEquals(
          Set.of("ana", "bob"),
          lines.stream()
              .map(line -> Relaxed.tree(line).at(row).asText())
              .collect(Collectors.toSet()),
          kind);
    });
  }

  @Test
  void whatConcernsOthersIsNotFound() {
    for (Route route : Route.all()) {
      if (route.reads() && route.path().startsWith("/employees/{id}")) {
        for (String person : List.of("ana", "bob")) {
          ana.get(route.path().replace("{id}", sample.person(person).toString())).expect(200);
        }
        for (String person : List.of("boss", "out")) {
          ana.get(route.path().replace("{id}", sample.person(person).toString()))
              .problem(404, "NOT_FOUND");
        }
      }
    }
    ana.get("/employees/by-external-id/bob").expect(200);
    ana.get("/employees/by-external-id/boss").problem(404, "NOT_FOUND");
    for (String kind : List.of("evidence", "assignments", "completions")) {
      String theirs =
          admin
              .get("/" + kind + "?employeeId=" + sample.person("out"))
              .texts("/items", "/id")
              .getFirst();
      admin.get("/" + kind + "/" + theirs).expect(200);
      ana.get("/" + kind + "/" + theirs).problem(404, "NOT_FOUND");
      ana.get("/" + kind + "/" + sample.id(kind)).expect(200);
    }
  }

  @Test
  void groupsHaveWhomTheCallerSees() {
    assertEquals(4, admin.post("/gap-analyses", "{}").expect(200).count("/population"));
    assertEquals(2, ana.post("/gap-analyses", "{}").expect(200).count("/population"));
    assertEquals(
        1, tenant.person("bob").post("/gap-analyses", "{}").expect(200).count("/population"));
    assertEquals(0, bob.post("/gap-analyses", "{}").expect(200).count("/population"));
    String out = "{employeeIds:['" + sample.person("out") + "']}";
    assertEquals(0, ana.post("/gap-analyses", out).expect(200).count("/population"));
  }

  @Test
  void reachFollowsTheReportingLineAtOnce() {
    sees(ana, "employees", "/externalId", "ana", "bob");
    admin
        .put("employees", "bob", "{givenName:'Bob', familyName:'Ray', managerExternalId:'boss'}")
        .expect(200);
    sees(ana, "employees", "/externalId", "ana");
    sees(ana, "evidence", "/employeeExternalId", "ana");
    ana.get("/employees/" + sample.person("bob") + "/gap").problem(404, "NOT_FOUND");
    admin
        .put("employees", "boss", "{givenName:'Bo', familyName:'Ss', managerExternalId:'out'}")
        .expect(200);
    sees(tenant.person("out"), "employees", "/externalId", "ana", "bob", "boss", "out");
  }

  @Test
  void whoLeftReachesNobody() {
    admin
        .put(
            "employees",
            "ana",
            "{givenName:'Ana', familyName:'Lee', managerExternalId:'boss', status:'INACTIVE'}")
        .expect(200);
    PERSONAL.forEach((kind, person) -> sees(ana, kind, person));
  }

  @Test
  void peopleChangeNothingThatIsNotTheirs() {
    Client caller = tenant.person("bob");
    int tried = 0;
    for (Route route : Route.all()) {
      if (!route.reads()
          && !HARMLESS.contains(route.kind())
          && !route.path().startsWith("/enrolments/{id}")
          && !route.path().equals("/plan-templates/{id}/applications")
          && !route.path().contains("{commentId}")) {
        assertTrue(
            Set.of(403, 404, 422).contains(status(caller, route)),
            () -> route + " answered " + status(caller, route));
        tried++;
      }
    }
    assertTrue(tried >= 40);
    assertEquals(4, admin.get("/employees?count=exact").count("/totalCount"));
    assertEquals(4, admin.get("/evidence?count=exact").count("/totalCount"));
  }

  /** What the test above sends is refused for who sends it, not for what it is. */
  @Test
  void administratorsMayDoAllThat() {
    for (Route route : Route.all()) {
      boolean makes = route.path().equals("/" + route.kind()) && route.method().equals("POST");
      boolean comment = route.path().contains("{commentId}");
      if (makes || (route.method().equals("PATCH") && !comment)) {
        int status = status(admin, route);
        assertTrue(status / 100 == 2, () -> route + " answered " + status);
      }
    }
  }

  @Test
  void selfAndManagersRecordWhatIsTheirs() {
    String own = "{employeeExternalId:'ana', competencyExternalId:'sql', level:2, source:'%s'}";
    ana.post("/evidence", own.formatted("SELF")).expect(201);
    ana.post("/evidence", own.formatted("MANAGER")).problem(403, "FORBIDDEN");
    ana.post("/evidence", own.formatted("ASSESSMENT")).problem(403, "FORBIDDEN");
    String report = "{employeeExternalId:'bob', competencyExternalId:'sql', level:2, source:'%s'}";
    ana.post("/evidence", report.formatted("MANAGER")).expect(201);
    ana.post("/evidence", report.formatted("SELF")).problem(403, "FORBIDDEN");
    ana.post("/evidence", report.formatted("CALIBRATION")).problem(403, "FORBIDDEN");
    Answer above =
        ana.post(
            "/evidence",
            "{employeeExternalId:'boss', competencyExternalId:'sql', level:2, source:'MANAGER'}");
    above.problem(422, "UNPROCESSABLE");
    assertEquals(Set.of("/employeeExternalId UNKNOWN_REFERENCE"), above.faults());
  }

  @Test
  void revokingIsForWhoRecorded() {
    UUID byAdmin = sample.id("evidence");
    ana.post("/evidence/" + byAdmin + "/revocations", "{reason:'no'}").problem(403, "FORBIDDEN");
    UUID own =
        ana.post(
                "/evidence",
                "{employeeExternalId:'bob', competencyExternalId:'sql', level:2, source:'MANAGER'}")
            .expect(201)
            .id();
    tenant
        .subject("boss")
        .post("/evidence/" + own + "/revocations", "{reason:'no'}")
        .problem(403, "FORBIDDEN");
    ana.post("/evidence/" + own + "/revocations", "{reason:'mistaken'}").expect(200);
  }

  @Test
  void programsHaveTheirScopesOnly() {
    for (String kind : kinds) {
      Client none = tenant.program("unheard-of:read");
      none.get("/" + kind).problem(403, "FORBIDDEN");
      none.get("/exports/" + kind).problem(403, "FORBIDDEN");
      Client reader = tenant.program(kind + ":read");
      reader.get("/" + kind).expect(200);
      assertTrue(!reader.get("/exports/" + kind).expect(200).lines().isEmpty(), kind);
      reader.post("/" + kind, Sample.body(kind)).problem(403, "FORBIDDEN");
      file(reader, kind).problem(403, "FORBIDDEN");
      Client writer = tenant.program(kind + ":write", kind + ":read", "sessions:read");
      file(writer, kind).problem(403, "FORBIDDEN");
      writer.post("/" + kind, Sample.body(kind)).expect(201);
      file(tenant.program(kind + ":bulk"), kind).expect(202);
      tenant.program("*:read").get("/" + kind).expect(200);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"employee", "learning-admin"})
  void othersDoNotImport(String role) {
    for (String kind : kinds) {
      boolean theirs =
          role.equals("learning-admin")
              && Set.of(
                      "activities",
                      "assignments",
                      "completions",
                      "sessions",
                      "enrolments",
                      "certifications",
                      "assignment-rules")
                  .contains(kind);
      Answer answer = file(tenant.as(role), kind);
      assertEquals(theirs ? 202 : 403, answer.status(), answer.question());
    }
  }

  @Test
  void learningAdminsMindLearning() {
    Client caller = tenant.as("learning-admin");
    for (String kind : List.of("activities", "assignments", "completions")) {
      assertTrue(!caller.get("/" + kind).expect(200).at("/items").isEmpty(), kind);
      caller.post("/" + kind, Sample.body(kind)).expect(201);
    }
    for (String kind : List.of("org-units", "jobs", "employees", "frameworks", "requirements")) {
      caller.post("/" + kind, Sample.body(kind)).problem(403, "FORBIDDEN");
    }
    assertEquals(4, caller.get("/employees?count=exact").expect(200).count("/totalCount"));
    assertTrue(caller.get("/evidence").expect(200).at("/items").isEmpty());
    caller.get("/employees/" + sample.person("ana") + "/gap").problem(404, "NOT_FOUND");
  }

  @Test
  void smallGroupsTellNothingOfTheirMembers() {
    Client caller = tenant.as("learning-admin");
    Answer small = caller.post("/gap-analyses", "{}").expect(200);
    assertEquals(4, small.count("/population"));
    assertTrue(small.at("/suppressed").asBoolean());
    assertTrue(small.at("/items").isEmpty() && small.at("/totalPriority").isNull(), small::body);
    admin.create("employees", "five", "{givenName:'F', familyName:'Ive', jobExternalId:'dba'}");
    Answer large = caller.post("/gap-analyses", "{}").expect(200);
    assertTrue(!large.at("/suppressed").asBoolean() && !large.at("/items").isEmpty(), large::body);
  }

  private void sees(Client caller, String kind, String person, String... people) {
    Answer list = caller.get("/" + kind + "?count=exact&limit=500").expect(200);
    assertEquals(new TreeSet<>(List.of(people)), new TreeSet<>(list.texts("/items", person)), kind);
    assertEquals(list.at("/items").size(), list.count("/totalCount"), kind);
  }

  private static Answer file(Client caller, String kind) {
    return caller.sendRaw(
        "POST", "/imports/" + kind, "application/x-ndjson", "{}".getBytes(StandardCharsets.UTF_8));
  }

  /** Sends what would change something that is not Bob's: Out's things, or everybody's. */
  private int status(Client caller, Route route) {
    if (route.bulk()) {
      return file(caller, "employees").status();
    }
    String path = route.path().replace("{externalId}", "new");
    if (path.contains("{id}")) {
      String id =
          route.kind().equals("employees")
              ? sample.person("out").toString()
              : PERSONAL.containsKey(route.kind())
                  ? admin
                      .get("/" + route.kind() + "?employeeId=" + sample.person("out"))
                      .texts("/items", "/id")
                      .getFirst()
                  : sample.id(route.kind()).toString();
      path = path.replace("{id}", id);
      if (path.contains("{itemId}")) {
        path = path.replace("{itemId}", sample.item(UUID.fromString(id)));
      }
    }
    String body =
        route.path().contains("{id}") && !route.method().equals("DELETE")
            ? Sample.command(route)
            : route.method().equals("DELETE") ? "" : Sample.body(route.kind());
    return caller
        .with("If-Match", "*")
        .sendRaw(
            route.method(),
            path,
            route.bodyType(),
            route.bodyType() == null ? null : Relaxed.strict(body).getBytes(StandardCharsets.UTF_8))
        .status();
  }
}
