package org.espalier.integration.bulk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.espalier.testing.Answer;
import org.espalier.testing.Client;
import org.espalier.testing.Sample;
import org.espalier.testing.Tenant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is exported, imported into an empty tenant, makes the same tenant. */
@QuarkusTest
class ExportsTest {

  private static final List<String> KINDS = Kinds.ORDER;

  private final Tenant tenant = Tenant.fresh();
  private final Client here = tenant.admin();
  private final Client there = Tenant.fresh().admin();

  @Test
  void everyKindIsKnownHere() {
    assertEquals(new TreeSet<>(KINDS), new TreeSet<>(Sample.kinds()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"application/x-ndjson", "text/csv"})
  void exportOfOneTenantIsImportOfAnother(String type) {
    furnish();
    for (String kind : KINDS) {
      Answer file = here.with("Accept", type).get("/exports/" + kind).expect(200);
      assertTrue(file.header("Content-Type").startsWith(type), kind);
      assertTrue(!file.lines().isEmpty(), kind);
      Answer job = there.importFile(kind, "", type, file.body().getBytes(StandardCharsets.UTF_8));
      assertEquals("COMPLETED", job.text("/state"), kind);
      assertEquals(0, job.count("/counts/failed"), () -> kind + failures(job));
    }
    for (String kind : KINDS) {
      assertEquals(rows(here, kind), rows(there, kind), kind);
    }
    for (String kind : KINDS) {
      Answer file = here.with("Accept", type).get("/exports/" + kind);
      Answer again = there.importFile(kind, "", type, file.body().getBytes(StandardCharsets.UTF_8));
      assertEquals(
          again.count("/counts/received"),
          again.count("/counts/unchanged"),
          () -> kind + again.body());
    }
    for (String person : List.of("boss", "ana", "bob", "out")) {
      String gap = "/gap";
      assertEquals(told(here, person, gap), told(there, person, gap), person);
    }
  }

  @Test
  void deletedThingsAreNotExported() {
    here.create("org-units", "a", "{name:'A'}");
    here.create("org-units", "b", "{name:'B', status:'INACTIVE'}");
    here.delete("/org-units/" + here.id("org-units", "a")).expect(204);
    List<String> lines = here.get("/exports/org-units").expect(200).lines();
    assertEquals(1, lines.size());
    assertTrue(lines.getFirst().contains("\"status\":\"INACTIVE\""), lines::toString);
  }

  @Test
  void exportGoesOnBeyondAThousandRows() {
    List<String> rows =
        java.util.stream.IntStream.range(0, 2345)
            .mapToObj(i -> "{externalId:'" + i + "', name:'U'}")
            .toList();
    here.importRows("org-units", "", rows);
    assertEquals(2345, Set.copyOf(here.get("/exports/org-units").lines()).size());
    assertEquals(2346, here.with("Accept", "text/csv").get("/exports/org-units").lines().size());
  }

  @Test
  void cellsThatNeedItAreQuoted() {
    here.create("org-units", "a", "{name:'Comma, \\\"quote\\\" and\\nline'}");
    Answer table = here.with("Accept", "text/csv").get("/exports/org-units").expect(200);
    assertTrue(table.body().contains("\"Comma, \"\"quote\"\" and\nline\""), table.body());
    there.importFile("org-units", "", "text/csv", table.body().getBytes(StandardCharsets.UTF_8));
    assertEquals(
        "Comma, \"quote\" and\nline", there.get("/org-units/by-external-id/a").text("/name"));
  }

  private void furnish() {
    Sample.in(tenant);
    // What is graded and passed makes evidence of its own, which is exported too and must not come
    // twice.
    here.post(
            "/completions",
            "{externalId:'passed', employeeExternalId:'bob', activityExternalId:'course', score:91.5}")
        .expect(201);
    here.create(
        "employees",
        "left",
        "{givenName:'Left', familyName:'Us', status:'INACTIVE', hireDate:'2020-01-31', email:'l@x.org'}");
    here.create("employees", "crm", "{givenName:'Other', familyName:'Source', source:'crm'}");
    here.create(
        "frameworks",
        "old",
        "{name:'Old', scaleExternalId:'scale', version:'1.0', resolutionPolicy:'SOURCE_PRIORITY', sourcePriority:['MANAGER','PEER'], state:'PUBLISHED'}");
    here.post("/frameworks/" + here.id("frameworks", "old") + "/transitions", "{to:'RETIRED'}")
        .expect(200);
  }

  private static Set<String> rows(Client client, String kind) {
    return new TreeSet<>(client.get("/exports/" + kind).expect(200).lines());
  }

  private static List<String> told(Client client, String person, String what) {
    Answer gap = client.get("/employees/" + client.id("employees", person) + what).expect(200);
    List<String> items = new java.util.ArrayList<>();
    gap.at("/items")
        .forEach(item ->
            items.add(
                item.at("/competency/externalId")
                    + " "
                    + item.at("/required")
                    + " "
                    + item.at("/actual")
                    + " "
                    + item.at("/priority")));
    return items;
  }

  private String failures(Answer job) {
    return there.get("/imports/" + job.id() + "/rows?outcome=failed").body();
  }
}
