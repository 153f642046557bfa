package org.espalier.insight.demand;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.espalier.testing.Answer;
import org.espalier.testing.Client;
import org.espalier.testing.Graphql;
import org.espalier.testing.Tenant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How what forecasts say is read: by whom, page by page, as sheets, and over both interfaces. */
@QuarkusTest
class DemandRowsTest {

  private static final String ASKED = "/insights/demand";

  private final Tenant tenant = Tenant.fresh();
  private final Client admin = tenant.admin();
  private final DemandCompany company = new DemandCompany(admin);

  @BeforeEach
  void furnish() {
    company.furnish();
  }

  @Test
  void linesAndSheetsTellAllOfIt() {
    company.forecast("");
    Answer lines = admin.with("Accept", "application/x-ndjson").get(ASKED).expect(200);
    assertEquals(4, lines.lines().size());
    assertTrue(lines.lines().getFirst().contains("\"forecastId\""), lines::body);
    Answer sheet = admin.with("Accept", "text/csv").get(ASKED + "?quarter=4").expect(200);
    assertEquals(2, sheet.lines().size());
    assertTrue(sheet.lines().getFirst().startsWith("asOf,job.id,job.externalId"), sheet::body);
    assertTrue(sheet.body().contains(",8,5,2,1,5,2,2,4,1,0.375"), sheet::body);
    List<String> walked = new ArrayList<>();
    String cursor = "";
    do {
      Answer page = admin.get(ASKED + "?limit=3&sort=-hiring" + cursor).expect(200);
      walked.addAll(DemandCompany.rows(page));
      cursor = page.at("/nextCursor").isNull() ? "" : "&cursor=" + page.text("/nextCursor");
    } while (!cursor.isEmpty());
    assertEquals(4, walked.size());
    assertTrue(walked.getFirst().endsWith("5.3333") && walked.getLast().endsWith(" 1"));
  }

  @Test
  void whoMaySeeIt() {
    UUID forecast = company.forecast("").id();
    for (Client other :
        List.of(tenant.person("d1"), tenant.as("learning-admin"), tenant.as("hr-partner"))) {
      other.get("/demand-forecasts/" + forecast).problem(404, "NOT_FOUND");
      assertTrue(other.get("/demand-forecasts").expect(200).at("/items").isEmpty());
      for (String path : List.of("", "/jobs", "/changes?beforeId=" + forecast)) {
        other.get(ASKED + path).problem(404, "NOT_FOUND");
      }
      other.post("/demand-forecasts", "{scenarioExternalId:'plan'}").problem(403, "FORBIDDEN");
    }
    Client reader = tenant.program("demand:read");
    reader.get(ASKED).expect(200);
    reader.post("/demand-forecasts", "{scenarioExternalId:'plan'}").problem(403, "FORBIDDEN");
    tenant.program("insights:read").get(ASKED).problem(403, "FORBIDDEN");
    Tenant.fresh().admin().get(ASKED).problem(404, "NOT_FOUND");
  }

  @Test
  void whatIsWrongIsNamed() {
    assertEquals(
        Set.of("/scenarioExternalId UNKNOWN_REFERENCE"),
        admin
            .post("/demand-forecasts", "{scenarioExternalId:'none'}")
            .problem(422, "UNPROCESSABLE")
            .faults());
    admin.post("/demand-forecasts", "{}").problem(422, "UNPROCESSABLE");
    company.forecast("");
    assertEquals(
        Set.of("?quarter OUT_OF_RANGE", "?lacking NOT_ALLOWED", "?jobId INVALID_FORMAT"),
        admin
            .get(ASKED + "?quarter=21&lacking=x&jobId=1")
            .problem(400, "INVALID_REQUEST")
            .faults());
    admin.get(ASKED + "/changes").problem(400, "INVALID_REQUEST");
    admin.get(ASKED + "?cursor=x").problem(400, "INVALID_CURSOR");
    admin.get(ASKED + "?forecastId=" + UUID.randomUUID()).problem(404, "NOT_FOUND");
  }

  @Test
  void bothInterfacesTellTheSame() {
    UUID first = company.forecast("").id();
    company.person("d6", "dev", "5");
    company.forecast("");
    Graphql graphql = new Graphql(admin);
    String asked =
        " job { id externalId title } orgUnit { id externalId name } initiative { id externalId name }";
    String figures = " { level demand supply shortfall training hiring }";
    String competency = " competency { id externalId name tier }";
    JsonNode there =
        graphql
            .data(
                "{ demandNeeds(quarter: 2, lacking: true) { forecastId asOf baseDay definition items {"
                    + asked
                    + competency
                    + " quarter startsOn endsOn level demand heads qualified developing shortfall trainable movable training hiring"
                    + " coverage { numerator denominator value reason definition } } nextCursor }"
                    + " demandJobs(quarter: 2) { forecastId asOf baseDay definition items { job { id externalId title } quarter startsOn"
                    + " endsOn opening leaving retiring movedOut movedIn hired heads planned surplus shortage movable hiring reference }"
                    + " nextCursor } demandChanges(beforeId: \""
                    + first
                    + "\") { beforeId afterId sameInput items {"
                    + asked
                    + competency
                    + " startsOn before"
                    + figures
                    + " after"
                    + figures
                    + " training hiring } nextCursor } }")
            .at("/data");
    assertEquals(
        admin.get(ASKED + "?quarter=2&lacking=true").expect(200).json(), there.at("/demandNeeds"));
    assertEquals(admin.get(ASKED + "/jobs?quarter=2").expect(200).json(), there.at("/demandJobs"));
    assertEquals(
        admin.get(ASKED + "/changes?beforeId=" + first).expect(200).json(),
        there.at("/demandChanges"));
    String made =
        graphql
            .data(
                "mutation { forecastDemand(input: {scenarioExternalId: \"plan\"}) { demandForecast { id digest"
                    + " scenario { externalId } assumptions { planYield pace { from pace } attrition { from yearly } } } } }")
            .text("/data/forecastDemand/demandForecast/digest");
    assertEquals(admin.get("/demand-forecasts").text("/items/1/digest"), made);
    Answer itself = admin.get(ASKED + "/changes?afterId=" + first + "&beforeId=" + first);
    assertTrue(itself.expect(200).at("/items").isEmpty(), itself::body);
  }
}
