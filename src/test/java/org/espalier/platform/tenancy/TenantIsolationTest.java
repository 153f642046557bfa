package org.espalier.platform.tenancy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.espalier.testing.Answer;
import org.espalier.testing.Client;
import org.espalier.testing.Relaxed;
import org.espalier.testing.Route;
import org.espalier.testing.Sample;
import org.espalier.testing.SampleBodies;
import org.espalier.testing.Tenant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/**
 * What the administrator of one tenant gets of another: nothing, by any operation of the contract.
 * Each operation is first shown to work for its own tenant, so that no silence passes for a wall.
 */
@QuarkusTest
@TestInstance(Lifecycle.PER_CLASS)
class TenantIsolationTest {

  private final Tenant home = Tenant.fresh();
  private final Client insider = home.admin();
  private Client outsider = Tenant.fresh().admin();
  private final Sample sample = Sample.in(home);
  private final List<Route> routes = Route.all();
  private final List<String> kinds = Sample.kinds();

  @BeforeEach
  void somebodyElse() {
    outsider = Tenant.fresh().admin();
  }

  @Test
  void thingsOfOthersAreNotFound() {
    List<Route> single = routes.stream().filter(Route::reads).filter(Route::single).toList();
    assertTrue(single.size() >= 30, single::toString);
    for (Route route : single) {
      insider.get(sample.path(route)).expect(200);
      outsider.get(sample.path(route)).problem(404, "NOT_FOUND");
    }
  }

  @Test
  void listsAndCountsHaveNothingOfOthers() {
    List<Route> lists = routes.stream().filter(Route::lists).toList();
    assertTrue(lists.size() >= 12, lists::toString);
    for (Route route : lists) {
      assertFalse(insider.get(route.path()).expect(200).at("/items").isEmpty(), route.path());
      Answer seen = outsider.get(route.path() + "?count=exact&deleted=include").expect(200);
      assertTrue(seen.at("/items").isEmpty(), seen::body);
      assertEquals(0, seen.count("/totalCount"), route.path());
    }
  }

  @Test
  void idsOfOthersNarrowListsToNothing() {
    for (Route route : routes.stream().filter(Route::lists).toList()) {
      String asked = route.path() + "?ids=" + sample.id(route.kind());
      assertEquals(1, insider.get(asked).expect(200).at("/items").size(), asked);
      assertTrue(outsider.get(asked).expect(200).at("/items").isEmpty(), asked);
    }
  }

  @Test
  void exportsHaveNothingOfOthers() {
    assertTrue(kinds.size() >= 11, kinds::toString);
    for (String kind : kinds) {
      for (String type : List.of("application/x-ndjson", "text/csv")) {
        int head = type.equals("text/csv") ? 1 : 0;
        assertTrue(
            insider.with("Accept", type).get("/exports/" + kind).expect(200).lines().size() > head,
            kind);
        assertEquals(
            head,
            outsider.with("Accept", type).get("/exports/" + kind).expect(200).lines().size(),
            kind);
      }
    }
  }

  @Test
  void thingsOfOthersCannotBeChanged() {
    Map<String, JsonNode> before = everything();
    List<Route> writes =
        routes.stream().filter(route -> !route.reads() && route.path().contains("{id}")).toList();
    assertTrue(writes.size() >= 20, writes::toString);
    for (Route route : writes) {
      send(outsider, route).problem(404, "NOT_FOUND");
    }
    assertEquals(before, everything());
  }

  @Test
  void sameExternalIdsAreOtherThings() {
    Map<String, JsonNode> before = everything();
    Sample twin = Sample.in(Tenant.fresh());
    assertFalse(twin.id("employees").equals(sample.id("employees")));
    assertEquals(before, everything());
  }

  @Test
  void thingsOfOthersCannotBeReferredTo() {
    outsider.create("employees", "own", "{givenName:'O', familyName:'Wn'}");
    String own = outsider.id("employees", "own").toString();
    refused(
        "evidence",
        "{employeeId:'%s', competencyId:'%s', level:2, source:'MANAGER'}"
            .formatted(own, sample.id("competencies")),
        "/competencyId");
    refused(
        "assignments",
        "{employeeId:'%s', activityId:'%s'}".formatted(own, sample.id("activities")),
        "/activityId");
    refused(
        "completions",
        "{employeeId:'%s', activityId:'%s'}"
            .formatted(sample.id("employees"), sample.id("activities")),
        "/employeeId");
    outsider
        .put("employees", "own", "{givenName:'O', familyName:'Wn', managerExternalId:'boss'}")
        .problem(422, "UNPROCESSABLE");
    outsider
        .get("/employees/" + own + "/gap?jobId=" + sample.id("jobs"))
        .problem(422, "UNPROCESSABLE");
  }

  @Test
  void filtersByThingsOfOthersFindNothing() {
    outsider.create("employees", "own", "{givenName:'O', familyName:'Wn'}");
    for (String filter :
        List.of(
            "orgUnitId=" + sample.id("org-units"),
            "withinOrgUnitId=" + insider.id("org-units", "hq"),
            "jobId=" + sample.id("jobs"),
            "managerId=" + sample.person("ana"),
            "withinManagerId=" + sample.person("boss"))) {
      assertFalse(insider.get("/employees?" + filter).expect(200).at("/items").isEmpty(), filter);
      assertTrue(outsider.get("/employees?" + filter).expect(200).at("/items").isEmpty(), filter);
    }
    for (String group :
        List.of(
            "{withinOrgUnitId:'%s'}".formatted(insider.id("org-units", "hq")),
            "{withinJobFamilyId:'%s'}".formatted(insider.id("job-families", "tech")),
            "{employeeIds:['%s']}".formatted(sample.person("ana")))) {
      assertTrue(insider.post("/gap-analyses", group).expect(200).count("/population") > 0, group);
      assertEquals(
          0, outsider.post("/gap-analyses", group).expect(200).count("/population"), group);
    }
  }

  @Test
  void eventsOfOthersAreNotTold() {
    assertFalse(insider.get("/events").expect(200).at("/items").isEmpty());
    assertTrue(outsider.get("/events").expect(200).at("/items").isEmpty());
  }

  @Test
  void callersAreOfTheirTokensTenant() {
    assertEquals(home.slug(), insider.get("/me").expect(200).text("/tenant"));
    assertFalse(outsider.get("/me").expect(200).text("/tenant").equals(home.slug()));
  }

  private void refused(String kind, String body, String pointer) {
    Answer answer = outsider.post("/" + kind, body).problem(422, "UNPROCESSABLE");
    assertTrue(answer.faults().contains(pointer + " UNKNOWN_REFERENCE"), answer::body);
  }

  private Answer send(Client client, Route route) {
    String path = sample.path(route);
    return route.method().equals("DELETE")
        ? client.with("If-Match", "*").delete(path)
        : client
            .with("If-Match", "*")
            .sendRaw(
                route.method(),
                path,
                route.bodyType(),
                Relaxed.strict(SampleBodies.command(route))
                    .getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }

  private Map<String, JsonNode> everything() {
    Map<String, JsonNode> seen = new LinkedHashMap<>();
    // Some of what paths name is made when they are first put together.
    routes.forEach(sample::path);
    for (Route route : routes) {
      // Looks at a copy of a person are themselves told in the audit trail.
      if (route.reads() && !route.bulk() && !route.kind().equals("audit-events")) {
        JsonNode body = insider.get(sample.path(route)).expect(200).json();
        // A transcript's digest is that of its moment.
        for (String momentary : List.of("asOf", "digest")) {
          body.findParents(momentary).forEach(parent -> ((ObjectNode) parent).remove(momentary));
        }
        seen.put(route.path(), body);
      }
    }
    return seen;
  }
}
