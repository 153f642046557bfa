package org.espalier.platform.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.espalier.testing.Answer;
import org.espalier.testing.Client;
import org.espalier.testing.Relaxed;
import org.espalier.testing.Route;
import org.espalier.testing.Sample;
import org.espalier.testing.Tenant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** Whom people and programs see within their tenant, operation by operation. */
@QuarkusTest
@TestInstance(Lifecycle.PER_CLASS)
class AccessTest {

  /** Kinds of things that concern one person each, and the member that names the person. */
  static final Map<String, String> PERSONAL =
      Map.of(
          "employees", "/externalId",
          "evidence", "/employeeExternalId",
          "career-aspirations", "/employeeExternalId",
          "assignments", "/employeeExternalId",
          "completions", "/employeeExternalId",
          "goals", "/employeeExternalId",
          "development-plans", "/employee/externalId");

  /** What tells of several people, or cannot be exported: their own tests judge it. */
  private static final Set<String> JUDGED_ELSEWHERE =
      Set.of(
          "certification-decisions",
          "community-event-attendees",
          "community-members",
          "endorsements",
          "enrolments",
          "experts",
          "feedback",
          "feedback-requests",
          "group-drafts",
          "learning-events",
          "recognitions",
          "requisitions",
          "job-applications",
          "review-requests",
          "reviews",
          "salaries",
          "mentor-profiles",
          "merit-worksheets",
          "sessions",
          "successors",
          "talent-ratings",
          "xapi-statements");

  private final Tenant tenant = Tenant.fresh();
  private final Sample sample = Sample.in(tenant);
  private final Client admin = tenant.admin();
  private final Client ana = tenant.person("ana");
  private final Client bob = tenant.subject("nobody-s-subject");

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
          boolean never = person.equals("ana") && route.path().endsWith("/flight-risk");
          ana.get(path(route, person)).expect(never ? 404 : 200);
        }
        for (String person : List.of("boss", "out")) {
          ana.get(path(route, person)).problem(404, "NOT_FOUND");
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
  void smallGroupsTellNothingOfTheirMembers() {
    Tenant other = Tenant.fresh();
    Sample.company(other);
    Client caller = other.as("learning-admin");
    Answer small = caller.post("/gap-analyses", "{}").expect(200);
    assertEquals(4, small.count("/population"));
    assertTrue(small.at("/suppressed").asBoolean());
    assertTrue(small.at("/items").isEmpty() && small.at("/totalPriority").isNull(), small::body);
    other
        .admin()
        .create("employees", "five", "{givenName:'F', familyName:'Ive', jobExternalId:'dba'}");
    Answer large = caller.post("/gap-analyses", "{}").expect(200);
    assertTrue(!large.at("/suppressed").asBoolean() && !large.at("/items").isEmpty(), large::body);
  }

  @Test
  void reachFollowsTheReportingLineAtOnce() {
    Tenant other = Tenant.fresh();
    Sample people = Sample.company(other);
    Client lead = other.person("ana");
    sees(lead, "employees", "/externalId", "ana", "bob");
    other
        .admin()
        .put("employees", "bob", "{givenName:'Bob', familyName:'Ray', managerExternalId:'boss'}")
        .expect(200);
    sees(lead, "employees", "/externalId", "ana");
    sees(lead, "evidence", "/employeeExternalId", "ana");
    lead.get("/employees/" + people.person("bob") + "/gap").problem(404, "NOT_FOUND");
    other
        .admin()
        .put("employees", "boss", "{givenName:'Bo', familyName:'Ss', managerExternalId:'out'}")
        .expect(200);
    sees(other.person("out"), "employees", "/externalId", "ana", "bob", "boss", "out");
  }

  @Test
  void whoLeftReachesNobody() {
    Tenant other = Tenant.fresh();
    Sample.in(other);
    other
        .admin()
        .put(
            "employees",
            "ana",
            "{givenName:'Ana', familyName:'Lee', managerExternalId:'boss', status:'INACTIVE'}")
        .expect(200);
    Client left = other.person("ana");
    PERSONAL.forEach((kind, person) -> sees(left, kind, person));
  }

  private String path(Route route, String person) {
    return route
        .path()
        .replace("{id}", sample.person(person).toString())
        .replace("{jobId}", sample.id("jobs").toString());
  }

  private void sees(Client caller, String kind, String person, String... people) {
    Answer list = caller.get("/" + kind + "?count=exact&limit=500").expect(200);
    assertEquals(new TreeSet<>(List.of(people)), new TreeSet<>(list.texts("/items", person)), kind);
    assertEquals(list.at("/items").size(), list.count("/totalCount"), kind);
  }
}
