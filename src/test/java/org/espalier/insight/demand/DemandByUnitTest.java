package org.espalier.insight.demand;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.espalier.testing.Answer;
import org.espalier.testing.Client;
import org.espalier.testing.Graphql;
import org.espalier.testing.Tenant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What units require of those who work in them, beyond what their jobs do. */
@QuarkusTest
class DemandByUnitTest {

  private static final String ASKED = "/insights/demand";

  private final Tenant tenant = Tenant.fresh();
  private final Client admin = tenant.admin();
  private final DemandCompany company = new DemandCompany(admin);

  @BeforeEach
  void furnish() {
    company.furnish();
    admin.create("org-units", "it", "{name:'IT'}");
    admin.create("org-units", "lab", "{name:'Lab', parentExternalId:'it'}");
    for (String one : List.of("d1", "d4", "o2")) {
      admin
          .patch("/employees/" + admin.id("employees", one), "{orgUnitExternalId:'lab'}")
          .expect(200);
    }
  }

  @Test
  void unitsAskInProportionToWhoWorksThere() {
    Answer before = company.forecast("");
    List<String> rows = DemandCompany.rows(admin.get(ASKED));
    assertTrue(before.at("/assumptions/orgUnits").isEmpty(), before::body);
    require("it", 4);
    // what asks for no more than the job asks of nobody in particular
    require("lab", 2);
    Answer made = company.forecast("");
    assertEquals(List.of("lab", "lab"), made.texts("/assumptions/orgUnits", "/orgUnitExternalId"));
    assertEquals(
        List.of("1", "2"),
        made.texts("/assumptions/orgUnits", "/people").stream().sorted().toList());
    assertEquals(
        List.of("3", "5"), made.texts("/assumptions/orgUnits", "/of").stream().sorted().toList());
    UUID unit = admin.id("org-units", "it");
    String ofUnit = ASKED + "?orgUnitId=" + unit + "&jobId=";
    Answer dev = admin.get(ofUnit + company.job("dev")).expect(200);
    assertEquals("it", dev.text("/items/0/orgUnit/externalId"));
    // two of five developers: of eight 3.2; who is too many in operations comes able in parts
    assertEquals(
        List.of(
            "1 3.2 2 1 0 2.2 0 0 0 2.2",
            "2 3.2 2 1 0 2.2 0 0.2667 0.2667 1.9333",
            "3 3.2 2 1 0 2.2 0 0.2667 0.2667 1.9333",
            "4 3.2 2 1 0 2.2 1 0.2667 1.2667 0.9333"),
        DemandCompany.rows(dev));
    Answer ops = admin.get(ofUnit + company.job("ops")).expect(200);
    assertEquals("1 0.3333 1 0 0 0.3333 0 0 0 0.3333", DemandCompany.rows(ops).getFirst());
    Answer all = admin.get(ASKED + "?quarter=1&jobId=" + company.job("dev")).expect(200);
    assertEquals(2, all.at("/items").size());
    assertTrue(all.at("/items/0/orgUnit").isNull(), all::body);
    assertEquals("1 4.8 3 1 0 3.8 0 0.4 0.4 3.4", DemandCompany.rows(all).getFirst());
    Answer changes = admin.get(ASKED + "/changes?beforeId=" + before.id()).expect(200);
    assertEquals(12, changes.at("/items").size());
    // forecasts that were made before say what they said
    assertEquals(
        rows, DemandCompany.rows(admin.get(ASKED + "?forecastId=" + before.id()).expect(200)));
  }

  @Test
  void bothInterfacesTellTheSameOfUnits() {
    company.forecast("");
    require("it", 4);
    company.forecast("");
    UUID unit = admin.id("org-units", "it");
    Answer there =
        new Graphql(admin)
            .data(
                "{ demandNeeds(orgUnitId: \""
                    + unit
                    + "\") { items { orgUnit { id externalId name } job { externalId } quarter demand training hiring } } }");
    Answer here = admin.get(ASKED + "?orgUnitId=" + unit).expect(200);
    for (String member :
        List.of("/orgUnit/name", "/job/externalId", "/demand", "/training", "/hiring")) {
      assertEquals(
          here.texts("/items", member), there.texts("/data/demandNeeds/items", member), member);
    }
    assertEquals(8, here.at("/items").size());
    Answer sheet = admin.with("Accept", "text/csv").get(ASKED + "?orgUnitId=" + unit).expect(200);
    assertTrue(sheet.lines().getFirst().contains(",orgUnit.externalId,"), sheet::body);
    assertEquals(9, sheet.lines().size());
  }

  @Test
  void forecastsAreDeletedWithWhatTheySay() {
    UUID first = company.forecast("").id();
    UUID second = company.forecast("").id();
    String path = "/demand-forecasts/" + second;
    tenant.program("demand:read").delete(path).problem(403, "FORBIDDEN");
    tenant.as("hr-partner").delete(path).problem(403, "FORBIDDEN");
    Tenant.fresh().admin().delete(path).problem(404, "NOT_FOUND");
    admin.with("If-Match", "\"2-0\"").delete(path).problem(412, "STALE_VERSION");
    assertEquals(second.toString(), admin.get(ASKED).expect(200).text("/forecastId"));
    assertEquals(
        6, tenant.statements(() -> admin.delete(path).expect(204)).size(), "however many rows");
    admin.get(path).problem(410, "GONE");
    admin.delete(path).problem(410, "GONE");
    admin.get(ASKED + "?forecastId=" + second).problem(410, "GONE");
    admin.get(ASKED + "/changes?beforeId=" + second).problem(410, "GONE");
    assertEquals(first.toString(), admin.get(ASKED).expect(200).text("/forecastId"));
    assertEquals(1, admin.get("/demand-forecasts").expect(200).at("/items").size());
    Answer tombs = admin.get("/demand-forecasts?deleted=include&ids=" + second).expect(200);
    assertEquals(2, tombs.count("/items/0/revision"));
    assertTrue(
        admin.get("/events?limit=500").expect(200).body().contains("demand-forecast.deleted"));
    String gone = "mutation { deleteDemandForecast(id: \"%s\", revision: %d) { deletedId } }";
    new Graphql(admin).refused("STALE_VERSION", gone.formatted(first, 2));
    assertEquals(
        first.toString(),
        new Graphql(admin)
            .data(gone.formatted(first, 1))
            .text("/data/deleteDemandForecast/deletedId"));
    admin.get(ASKED).problem(404, "NOT_FOUND");
  }

  private void require(String unit, int level) {
    admin.create(
        "requirements",
        "of-" + unit,
        "{competencyExternalId:'cloud', tier:'FUNCTIONAL', level:%d, orgUnitExternalId:'%s'}"
            .formatted(level, unit));
  }
}
