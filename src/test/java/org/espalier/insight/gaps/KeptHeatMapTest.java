package org.espalier.insight.gaps;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.espalier.gap.LevelTurns;
import org.espalier.platform.tenancy.Background;
import org.espalier.platform.tenancy.Caller;
import org.espalier.testing.Client;
import org.espalier.testing.Tenant;
import org.junit.jupiter.api.Test;

/** A heat map is kept while nothing that it is made of changes, and no longer. */
@QuarkusTest
class KeptHeatMapTest {

  private static final String UNITS = "?depth=2";

  @Inject private LevelTurns turns;
  @Inject private Background background;

  /**
   * Whatever can make the figures or their names others, each by the ways there are to write it.
   */
  private static final Map<String, Consumer<Writer>> WRITES = new LinkedHashMap<>();

  static {
    write("evidence", one -> one.admin.post("/evidence", rating(5)).expect(201));
    write("evidence revoked", Writer::revoke);
    write(
        "evidence by a file",
        one -> one.load("evidence", "{externalId:'n1', " + rating(4).substring(1)));
    write(
        "a requirement",
        one ->
            one.admin.create(
                "requirements",
                "n",
                "{competencyExternalId:'c4', tier:'JOB', level:5, jobExternalId:'j1'}"));
    write("a requirement changed", one -> one.patch("requirements", "n", "{level:4}"));
    write(
        "a requirement that ended",
        one -> one.patch("requirements", "n", "{validTo:'2026-01-01'}"));
    write(
        "a requirement by a file",
        one ->
            one.load(
                "requirements",
                "{externalId:'r0', competencyExternalId:'c0', tier:'CORE', level:2}"));
    write("a requirement deleted", one -> one.delete("requirements", "r0"));
    write("a unit of somebody", one -> one.patch("employees", "p7", "{orgUnitExternalId:'u1'}"));
    write(
        "people by a file",
        one -> one.load("employees", "{externalId:'p7', givenName:'G', familyName:'F'}"));
    write("somebody inactive", one -> one.patch("employees", "p39", "{status:'INACTIVE'}"));
    write(
        "somebody new",
        one -> one.admin.create("employees", "p40", "{givenName:'G', familyName:'F'}"));
    write("somebody deleted", one -> one.delete("employees", "p40"));
    write("the level of a job", one -> one.patch("jobs", "j0", "{leadershipLevel:'EXECUTIVE'}"));
    write("the family of a job", one -> one.patch("jobs", "j0", "{jobFamilyExternalId:'d'}"));
    write(
        "where a family hangs",
        one ->
            one.admin.create(
                "requirements",
                "m",
                "{competencyExternalId:'c1', tier:'FUNCTIONAL', level:9,"
                    + " jobFamilyExternalId:'t'}"));
    write("a family by itself", one -> one.patch("job-families", "d", "{parentExternalId:null}"));
    write("where a unit hangs", one -> one.patch("org-units", "u5", "{parentExternalId:'u1'}"));
    write("what a unit is called", one -> one.patch("org-units", "u1", "{name:'Another'}"));
    write(
        "what a competency is called", one -> one.patch("competencies", "c4", "{name:'Another'}"));
    write(
        "how evidence is weighed",
        one -> one.patch("frameworks", "f0", "{resolutionPolicy:'HIGHEST'}"));
    write(
        "a scale",
        one ->
            one.patch(
                "proficiency-scales",
                "ten",
                "{levels:[{value:0,label:'A'},{value:7,label:'B'},{value:10,label:'C'},{value:20,label:'D'}]}"));
    write("a competency inactive", one -> one.patch("competencies", "c4", "{status:'INACTIVE'}"));
  }

  @Test
  void everyChangeShows() {
    GapCompany company = new GapCompany(11, 40);
    Client planner = company.tenant.as("learning-admin");
    WRITES.forEach((what, write) -> {
      JsonNode before = cells(company.admin, UNITS);
      cells(planner, UNITS);
      assertEquals(before, cells(company.admin, UNITS));
      write.accept(new Writer(company.admin));
      assertNotEquals(before, cells(company.admin, UNITS), what);
      assertTrue(company.tenant.statements(() -> cells(planner, UNITS)).size() > 1, what);
    });
  }

  @Test
  void itTakesOneStatementWhileNothingChanges() {
    GapCompany company = new GapCompany(3, 30);
    for (Client caller :
        List.of(company.admin, company.tenant.as("learning-admin"), company.tenant.person("p0"))) {
      for (String question : List.of(UNITS, UNITS + "&asOf=2026-03-01", "?rows=JOB&columns=TIER")) {
        JsonNode first = cells(caller, question);
        statements(1, company.tenant, () -> assertEquals(first, cells(caller, question)));
      }
    }
    cells(company.admin, UNITS);
    Tenant.fresh().admin().create("employees", "p1", "{givenName:'G', familyName:'F'}");
    company.admin.create("positions", "x", "{title:'X'}");
    statements(1, company.tenant, () -> cells(company.admin, UNITS));
    statements(
        1,
        company.tenant,
        () -> company.tenant.graphql().data("{ gapMap(depth: 2) { asOf cells { withheld } } }"));
  }

  @Test
  void everybodyGetsTheirOwn() {
    GapCompany company = new GapCompany(3, 30);
    JsonNode all = cells(company.admin, UNITS);
    JsonNode line = cells(company.tenant.person("p1"), UNITS);
    JsonNode noisy = cells(company.tenant.as("learning-admin"), UNITS);
    assertNotEquals(all, line);
    assertNotEquals(all, noisy);
    assertEquals(line, cells(company.tenant.person("p1"), UNITS));
    assertEquals(all, cells(company.admin, UNITS));
    new Writer(company.admin).patch("employees", "p20", "{managerExternalId:'p1'}");
    assertNotEquals(line, cells(company.tenant.person("p1"), UNITS));
    company
        .tenant
        .program("employees:read")
        .get("/insights/gaps" + UNITS)
        .problem(403, "FORBIDDEN");
    assertEquals(noisy, cells(company.tenant.program("insights:read"), UNITS));
  }

  @Test
  void whatTheEvidenceTurnsIntoIsKnownBeforehand() {
    GapCompany company = new GapCompany(8, 4);
    Instant today = LocalDate.now(ZoneOffset.UTC).atStartOfDay(ZoneOffset.UTC).toInstant();
    Instant first = today.plus(10, ChronoUnit.DAYS);
    Instant second = today.plus(20, ChronoUnit.DAYS);
    Instant third = today.plus(30, ChronoUnit.DAYS);
    for (Instant until : List.of(second, first)) {
      company
          .admin
          .post("/evidence", rating(5).replace("}", ", validUntil:'" + until + "'}"))
          .expect(201);
    }
    company.admin.post("/evidence", rating(3).replace("}", ", observedAt:'" + third + "'}"));
    assertEquals(Optional.of(first), after(company, today.plus(9, ChronoUnit.DAYS)));
    assertEquals(Optional.of(second), after(company, first), "of what is not weighed anew");
    assertEquals(Optional.empty(), after(company, third));
  }

  private Optional<Instant> after(GapCompany company, Instant moment) {
    return background.call(Caller.system(company.tenant.slug()), () -> turns.after(moment));
  }

  private static JsonNode cells(Client caller, String question) {
    return caller.get("/insights/gaps" + question).expect(200).at("/cells");
  }

  private static void statements(int most, Tenant tenant, Runnable work) {
    List<String> issued = tenant.statements(work);
    assertEquals(most, issued.size(), () -> String.join("\n\n", issued));
  }

  private static String rating(int level) {
    return "{employeeExternalId:'p3', competencyExternalId:'c0', level:%d, source:'MANAGER'}"
        .formatted(level);
  }

  private static void write(String what, Consumer<Writer> work) {
    WRITES.put(what, work);
  }

  private record Writer(Client admin) {

    void patch(String kind, String externalId, String change) {
      admin.patch("/" + kind + "/" + admin.id(kind, externalId), change).expect(200);
    }

    void delete(String kind, String externalId) {
      admin.delete("/" + kind + "/" + admin.id(kind, externalId)).expect(204);
    }

    void load(String kind, String row) {
      assertEquals(0, admin.importRows(kind, row).count("/counts/failed"));
    }

    /** The last one that was recorded. */
    void revoke() {
      String newest =
          admin.get("/evidence?sort=-recordedAt&limit=1").expect(200).text("/items/0/id");
      admin.post("/evidence/" + newest + "/revocations", "{reason:'Mixed up'}").expect(200);
    }
  }
}
