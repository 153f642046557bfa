package org.espalier.insight.demand;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.espalier.testing.Answer;
import org.espalier.testing.Client;
import org.espalier.testing.Tenant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What forecasts say, of what, and to whom. */
@QuarkusTest
class DemandForecastTest {

  private static final String ASKED = "/insights/demand";

  private final Tenant tenant = Tenant.fresh();
  private final Client admin = tenant.admin();
  private final DemandCompany company = new DemandCompany(admin);

  @BeforeEach
  void furnish() {
    company.furnish();
  }

  @Test
  void shortfallsAreTrainingNeedAndHiringNeed() {
    UUID forecast = company.forecast("").id();
    Answer told = admin.get(ASKED + "?forecastId=" + forecast).expect(200);
    // eight asked for: two able; the plan is due in the second quarter; a third of the two too many
    // is able
    assertEquals(
        List.of(
            "1 8 5 2 0 6 0 0.6667 0.6667 5.3333",
            "2 8 5 2 1 5 1 0.6667 1.6667 3.3333",
            "3 8 5 2 1 5 1 0.6667 1.6667 3.3333",
            "4 8 5 2 1 5 2 2 4 1"),
        DemandCompany.rows(told));
    assertEquals("2030-04-01", told.text("/items/1/startsOn"));
    assertEquals("2030-06-30", told.text("/items/1/endsOn"));
    assertEquals("0.375", told.number("/items/1/coverage/value").toPlainString());
    assertEquals(
        "urn:espalier:definition:demand-coverage", told.text("/items/1/coverage/definition"));
    assertEquals("demand.md#training-and-hiring", told.text("/definition"));
    Answer jobs = admin.get(ASKED + "/jobs?quarter=1&forecastId=" + forecast).expect(200);
    assertEquals(
        List.of("dev", "ops"), jobs.texts("/items", "/job/externalId").stream().sorted().toList());
    Answer dev =
        admin.get(ASKED + "/jobs?lacking=true&quarter=4&jobId=" + company.job("dev")).expect(200);
    assertEquals(3, dev.count("/items/0/shortage"));
    assertEquals(2, dev.count("/items/0/movable"));
    assertEquals(1, dev.count("/items/0/hiring"));
  }

  @Test
  void theSameInputGivesTheSameOutput() {
    Answer first = company.forecast("");
    Answer second = company.forecast("");
    assertNotEquals(first.id(), second.id());
    assertEquals(first.text("/digest"), second.text("/digest"));
    assertEquals(first.at("/assumptions"), second.at("/assumptions"));
    List<String> rows = DemandCompany.rows(admin.get(ASKED + "?forecastId=" + first.id()));
    assertEquals(rows, DemandCompany.rows(admin.get(ASKED + "?forecastId=" + second.id())));
    Answer same = admin.get(ASKED + "/changes?beforeId=" + first.id()).expect(200);
    assertTrue(same.at("/sameInput").asBoolean() && same.at("/items").isEmpty(), same::body);
    // what becomes known later changes forecasts that are made later, and no other
    company.person("d6", "dev", "5");
    admin.put("demand-scenarios", "plan", "{name:'Other', baseDay:'2031-01-01', quarters:1}");
    assertEquals(rows, DemandCompany.rows(admin.get(ASKED + "?forecastId=" + first.id())));
    assertEquals("Cloud", admin.get("/demand-forecasts/" + first.id()).text("/name"));
    Answer third = company.forecast("");
    assertNotEquals(first.text("/digest"), third.text("/digest"));
    Answer changes = admin.get(ASKED + "/changes?beforeId=" + first.id()).expect(200);
    assertEquals(4, changes.at("/items").size());
    assertEquals(2, changes.count("/items/0/before/supply"));
    assertEquals(3, changes.count("/items/0/after/supply"));
    assertEquals(-1, changes.number("/items/0/hiring").signum());
  }

  @Test
  void assumptionsAreKeptWithTheResult() {
    admin.create(
        "initiatives",
        "move",
        "{name:'Move', startsOn:'2030-07-01', endsOn:'2030-09-30', demands:[{competencyExternalId:'cloud', level:4, headCount:3}]}");
    admin.create(
        "initiatives",
        "vague",
        "{name:'Vague', demands:[{competencyExternalId:'cloud', level:4}]}");
    admin.create(
        "requisitions",
        "r1",
        "{title:'Two', jobExternalId:'dev', headCount:2, targetDate:'2030-08-01', state:'OPEN'}");
    admin.create(
        "requisitions",
        "late",
        "{title:'Late', jobExternalId:'dev', targetDate:'2032-08-01', state:'OPEN'}");
    company.person("free", "", "5");
    Answer made = company.forecast(", retirements:[{jobExternalId:'dev', quarter:3, people:1}]");
    assertEquals(3, made.count("/assumptions/openings/0/quarter"));
    assertEquals(2, made.count("/assumptions/openings/0/people"));
    assertEquals("move", made.text("/assumptions/initiatives/0/initiativeExternalId"));
    assertEquals(3, made.count("/assumptions/initiatives/0/fromQuarter"));
    assertEquals(
        List.of("NO_JOB", "NO_HEAD_COUNT", "BEYOND_HORIZON"),
        made.texts("/assumptions/leftOut", "/reason"));
    assertEquals("GIVEN", made.text("/assumptions/pace/from"));
    assertEquals("NOTHING", made.text("/assumptions/attrition/0/from"));
    UUID initiative = admin.id("initiatives", "move");
    Answer asked = admin.get(ASKED + "?initiativeId=" + initiative).expect(200);
    assertEquals(List.of("3 3 9 0.8 0 2.2 1.8 0 1.8 0.4"), DemandCompany.rows(asked));
    Answer job = admin.get(ASKED + "/jobs?quarter=3&jobId=" + company.job("dev")).expect(200);
    assertEquals(1, job.count("/items/0/retiring"));
    assertEquals(2, job.count("/items/0/hired"));
    assertEquals(6, job.count("/items/0/heads"));
  }

  @Test
  void ratesFollowHistory() {
    for (int i = 0; i < 12; i++) {
      company.person("x" + i, "ops", "");
    }
    for (String gone : List.of("x1", "x2", "x3")) {
      admin.patch("/employees/" + admin.id("employees", gone), "{status:'INACTIVE'}").expect(200);
    }
    admin.put(
        "demand-scenarios",
        "history",
        "{name:'H', baseDay:'2030-01-01', quarters:1, attrition:{basis:'BY_HISTORY', months:12}}");
    Answer made = admin.post("/demand-forecasts", "{scenarioExternalId:'history'}").expect(201);
    JsonNode rates = made.at("/assumptions/attrition");
    assertEquals("JOB_FAMILY", rates.at("/0/from").asText());
    assertEquals("JOB", rates.at("/1/from").asText());
    assertEquals(3, rates.at("/1/history/numerator").asInt());
    assertEquals("13.5", rates.at("/1/history/denominator").asText());
    assertEquals("0.222222", rates.at("/1/yearly").asText());
    assertEquals(
        "urn:espalier:definition:attrition-rate", rates.at("/1/history/definition").asText());
  }

  @Test
  void requisitionsAnswerWhatIsLacking() {
    company.forecast("");
    String dev = company.job("dev").toString();
    String path = ASKED + "/jobs?quarter=1&jobId=" + dev;
    String reference = admin.get(path).expect(200).text("/items/0/reference");
    admin.create(
        "requisitions",
        "answer",
        "{title:'More', jobExternalId:'dev', demand:'%s', headCount:3, state:'OPEN'}"
            .formatted(reference));
    assertEquals(
        List.of("answer"),
        admin
            .get("/requisitions?demand=" + Client.encoded(reference))
            .expect(200)
            .texts("/items", "/externalId"));
    Answer again =
        admin
            .post(
                "/requisitions",
                "{title:'Again', jobExternalId:'dev', demand:'%s'}".formatted(reference))
            .expect(201);
    assertEquals(1, again.count("/duplicates"));
    UUID answer = admin.id("requisitions", "answer");
    assertEquals(1, admin.get("/requisitions/" + answer).expect(200).count("/duplicates"));
    admin.delete("/requisitions/" + again.id()).expect(204);
    assertEquals(0, admin.get("/requisitions/" + answer).expect(200).count("/duplicates"));
    company.forecast("");
    assertEquals(0, admin.get(path).expect(200).count("/items/0/shortage"));
  }

  @Test
  void statementsDoNotGrowWithRows() {
    company.forecast("");
    int few = made();
    for (int i = 0; i < 12; i++) {
      admin.create("jobs", "j" + i, "{title:'J'}");
      company.person("m" + i, "j" + i, "2");
      admin.create(
          "requirements",
          "r" + i,
          "{competencyExternalId:'cloud', tier:'JOB', level:3, jobExternalId:'j%d'}".formatted(i));
    }
    assertEquals(few, made());
    assertTrue(few <= 16, () -> few + " statements");
    for (String path : List.of("", "/jobs")) {
      assertEquals(2, tenant.statements(() -> admin.get(ASKED + path).expect(200)).size());
    }
  }

  private int made() {
    return tenant
        .statements(
            () -> admin.post("/demand-forecasts", "{scenarioExternalId:'plan'}").expect(201))
        .size();
  }
}
