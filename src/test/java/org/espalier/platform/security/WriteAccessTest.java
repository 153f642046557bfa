package org.espalier.platform.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.espalier.testing.Answer;
import org.espalier.testing.Client;
import org.espalier.testing.Route;
import org.espalier.testing.Sample;
import org.espalier.testing.SampleBodies;
import org.espalier.testing.Tenant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people and programs may do within their tenant, operation by operation. */
@QuarkusTest
@TestInstance(Lifecycle.PER_CLASS)
class WriteAccessTest {

  /** What everybody may ask and what does nothing here, for it hits nobody else. */
  private static final Set<String> HARMLESS =
      Set.of(
          "gap-analyses",
          "audience-previews",
          "assignment-batches",
          "group-drafts",
          "feedback",
          "recognitions",
          // Everybody may found one.
          "communities",
          // Everybody has one's own.
          "reports");

  /** Kinds of which no wildcard tells anything. */
  private static final Set<String> PAY =
      Set.of("salaries", "salary-ranges", "merit-guidelines", "merit-worksheets");

  /** Kinds that share a scope: what people tell each other. */
  private static final Set<String> KNOWLEDGE =
      Set.of(
          "experts",
          "endorsements",
          "questions",
          "answers",
          "communities",
          "community-members",
          "community-posts",
          "community-events",
          "community-event-attendees");

  /** Kinds that have one scope. */
  private static final Set<String> RECRUITING =
      Set.of("requisitions", "candidates", "job-applications");

  private final Tenant tenant = Tenant.fresh();
  private final Sample sample = Sample.in(tenant);
  private final Client admin = tenant.admin();
  private final Attempts attempts = new Attempts(sample, admin);
  private final Client ana = tenant.person("ana");
  private final List<String> kinds = Sample.kinds();

  @Test
  void peopleChangeNothingThatIsNotTheirs() {
    Client caller = tenant.person("bob");
    int people = admin.get("/employees?count=exact").count("/totalCount");
    int evidence = admin.get("/evidence?count=exact").count("/totalCount");
    int tried = 0;
    for (Route route : Route.all()) {
      if (!route.reads()
          && !HARMLESS.contains(route.kind())
          && !route.path().startsWith("/enrolments/{id}")
          // What is published is there to be used.
          && !route.path().matches("/articles/\\{id}/(views|completions|rating)")
          && !route.path().equals("/plan-templates/{id}/applications")
          && !route.path().contains("{commentId}")) {
        assertTrue(
            Set.of(403, 404, 422).contains(attempts.status(caller, route)),
            () -> route + " answered " + attempts.status(caller, route));
        tried++;
      }
    }
    assertTrue(tried >= 40);
    assertEquals(people, admin.get("/employees?count=exact").count("/totalCount"));
    assertEquals(evidence, admin.get("/evidence?count=exact").count("/totalCount"));
  }

  /**
   * What people try in vain is refused for who sends it, not for what it is; it comes last, for it
   * changes everything.
   */
  @Test
  void administratorsMayDoAllThat() {
    Tenant other = Tenant.fresh();
    Client owner = other.admin();
    Attempts all = new Attempts(Sample.in(other), owner);
    for (Route route : Route.all()) {
      boolean makes = route.path().equals("/" + route.kind()) && route.method().equals("POST");
      boolean comment = route.path().contains("{commentId}");
      if (makes || (route.method().equals("PATCH") && !comment)) {
        int status = all.status(owner, route);
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
      String scope = scope(kind);
      Client reader = tenant.program(scope + ":read");
      reader.get("/" + kind).expect(200);
      assertTrue(!reader.get("/exports/" + kind).expect(200).lines().isEmpty(), kind);
      reader.post("/" + kind, SampleBodies.body(kind)).problem(403, "FORBIDDEN");
      Attempts.importing(reader, kind).problem(403, "FORBIDDEN");
      Client writer =
          tenant.program(
              scope + ":write",
              scope + ":read",
              "sessions:read",
              "events:read",
              "completions:write",
              "evidence:write");
      Attempts.importing(writer, kind).problem(403, "FORBIDDEN");
      writer.post("/" + kind, SampleBodies.body(kind)).expect(201);
      Client loader =
          tenant.program(scope + ":bulk", "events:read", "completions:write", "evidence:write");
      Attempts.importing(loader, kind).expect(202);
      Answer any = tenant.program("*:read").get("/" + kind);
      assertEquals(PAY.contains(kind) ? 403 : 200, any.status(), kind);
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
                      "articles",
                      "assignments",
                      "completions",
                      "sessions",
                      "enrolments",
                      "certifications",
                      "assignment-rules")
                  .contains(kind);
      Answer answer = Attempts.importing(tenant.as(role), kind);
      assertEquals(theirs ? 202 : 403, answer.status(), answer.question());
    }
  }

  @Test
  void learningAdminsMindLearning() {
    Client caller = tenant.as("learning-admin");
    for (String kind : List.of("activities", "assignments", "completions")) {
      assertTrue(!caller.get("/" + kind).expect(200).at("/items").isEmpty(), kind);
      caller.post("/" + kind, SampleBodies.body(kind)).expect(201);
    }
    for (String kind : List.of("org-units", "jobs", "employees", "frameworks", "requirements")) {
      caller.post("/" + kind, SampleBodies.body(kind)).problem(403, "FORBIDDEN");
    }
    assertEquals(
        admin.get("/employees?count=exact").count("/totalCount"),
        caller.get("/employees?count=exact").expect(200).count("/totalCount"));
    assertTrue(caller.get("/evidence").expect(200).at("/items").isEmpty());
    caller.get("/employees/" + sample.person("ana") + "/gap").problem(404, "NOT_FOUND");
  }

  private static String scope(String kind) {
    if (kind.startsWith("mentoring")) {
      return "mentoring";
    }
    return PAY.contains(kind)
        ? "pay"
        : KNOWLEDGE.contains(kind)
            ? "knowledge"
            : RECRUITING.contains(kind)
                ? "recruiting"
                : kind.equals("demand-scenarios") ? "demand" : kind;
  }
}
