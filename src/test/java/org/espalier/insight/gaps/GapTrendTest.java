package org.espalier.insight.gaps;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import org.espalier.gap.cases.NoiseSecrets;
import org.espalier.insight.InsightPolicy;
import org.espalier.platform.paging.Params;
import org.espalier.platform.sql.AnalyticSql;
import org.espalier.platform.tenancy.Background;
import org.espalier.platform.tenancy.Caller;
import org.espalier.testing.Answer;
import org.espalier.testing.Client;
import org.espalier.testing.Tries;
import org.junit.jupiter.api.Test;

/** Every point of a trend is the heat map of its day, whatever was recorded since it was kept. */
@QuarkusTest
class GapTrendTest {

  private static final String DAYS = "from=2025-01-31&to=2026-06-30&every=P2M";
  private static final GapScope EVERYBODY =
      new GapScope(null, null, null, null, null, null, null, null, null);

  @Inject private GapMaps maps;
  @Inject private AnalyticSql analytic;
  @Inject private GapSnapshots snapshots;
  @Inject private InsightPolicy policy;
  @Inject private NoiseSecrets secrets;
  @Inject private Background background;

  @Test
  void everyPointIsTheHeatMapOfItsDayWhateverIsWritten() {
    Tries.hold(
        Arbitraries.longs(),
        2,
        seed -> {
          GapCompany company = new GapCompany(seed, 25);
          Random random = new Random(seed);
          assertTrue(pieced(company, Duration.ofMinutes(1)).complete());
          judge(company, company.admin, "");
          for (int i = 0; i < 14; i++) {
            write(company, random);
            judge(company, company.admin, "");
          }
          judge(company, company.admin, "&withinOrgUnitId=" + company.unit(1));
          judge(company, company.tenant.as("learning-admin"), "");
          judge(company, company.tenant.person("p0"), "");
        });
  }

  @Test
  void daysThatAreOverAreNotWorkedOutAgain() {
    GapCompany company = new GapCompany(17, 20);
    trend(company.admin, "");
    assertTrue(fewStatements(company) <= 3);
    company.admin.patch(
        "/employees/" + company.admin.id("employees", "p3"), "{orgUnitExternalId:'u5'}");
    rate(company, LocalDate.now(ZoneOffset.UTC).toString());
    assertTrue(fewStatements(company) <= 3, "what has an effect from now on only");
    rate(company, "2026-03-01");
    int some = fewStatements(company);
    assertTrue(some > 3 && some < 13, "late evidence has an effect from its day on: " + some);
  }

  @Test
  void onlyThoseWhomItConcernsAreCountedAgain() {
    GapCompany company = new GapCompany(17, 20);
    assertEquals(18, counted(company), "nine days, two stretches");
    assertEquals(0, counted(company));
    judge(company, company.admin, "");
    rate(company, "2026-03-01");
    assertEquals(2, counted(company), "two days, the stretch of one person");
    company.admin.put("employees", "late", "{givenName:'L', familyName:'Ate'}").expect(201);
    assertEquals(9, counted(company), "whoever is put in was always there, behind all others");
    company
        .admin
        .patch("/requirements/" + company.admin.id("requirements", "r0"), "{level:2}")
        .expect(200);
    assertEquals(18, counted(company), "requirements are everybody's");
    judge(company, company.admin, "");
  }

  @Test
  void whoeverAsksAgainGoesOnWhereTimeWasUp() {
    GapCompany company = new GapCompany(17, 20);
    List<Integer> points = new ArrayList<>();
    GapTrendView told;
    do {
      told = pieced(company, Duration.ZERO);
      points.add(told.points().size());
    } while (!told.complete() && points.size() < 20);
    assertEquals(List.of(0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9), points);
    judge(company, company.admin, "");
  }

  @Test
  void aTrendSaysWhatItIsMadeOf() {
    GapCompany company = new GapCompany(17, 10);
    Answer trend = trend(company.admin, "");
    assertTrue(trend.at("/complete").asBoolean());
    assertEquals("P2M", trend.text("/every"));
    assertEquals(
        List.of("2025-01-31", "2025-03-31", "2025-05-31"),
        trend.texts("/points", "/asOf").subList(0, 3));
    assertEquals("insight.md#the-numbers-of-a-cell", trend.text("/definition"));
    Answer usual = company.admin.get("/insights/gaps/trend").expect(200);
    assertEquals(12, usual.at("/points").size());
  }

  @Test
  void wrongDaysAreNamed() {
    Client admin = new GapCompany(1, 2).admin;
    assertEquals(
        Set.of("?every INVALID_FORMAT"),
        admin.get("/insights/gaps/trend?every=P0D").problem(400, "INVALID_REQUEST").faults());
    assertEquals(
        Set.of("?every OUT_OF_RANGE"),
        admin
            .get("/insights/gaps/trend?from=2020-01-01&to=2026-01-01&every=P1D")
            .problem(400, "INVALID_REQUEST")
            .faults());
    assertEquals(
        Set.of("?to DATES_REVERSED"),
        admin
            .get("/insights/gaps/trend?from=2026-01-01&to=2025-01-01")
            .problem(422, "UNPROCESSABLE")
            .faults());
  }

  /** Something that happens, now or long ago. */
  private static void write(GapCompany company, Random random) {
    Client admin = company.admin;
    int person = random.nextInt(company.people);
    String one = "/employees/" + admin.id("employees", "p" + (1 + person % 20));
    switch (random.nextInt(10)) {
      case 0, 1, 2 -> rate(company, "2025-0" + (1 + random.nextInt(9)) + "-15");
      case 3 -> {
        Answer log = admin.get("/evidence?limit=500").expect(200);
        List<String> ids = log.texts("/items", "/id");
        admin.post(
            "/evidence/" + ids.get(random.nextInt(ids.size())) + "/revocations", "{reason:'r'}");
      }
      case 4 -> admin.patch(one, "{orgUnitExternalId:'u" + random.nextInt(7) + "'}").expect(200);
      case 5 ->
          admin.patch(one, "{hireDate:'2025-0" + (1 + random.nextInt(9)) + "-01'}").expect(200);
      case 6 ->
          admin
              .patch(
                  "/requirements/" + admin.id("requirements", "r0"),
                  "{level:" + (1 + random.nextInt(5)) + "}")
              .expect(200);
      case 7 ->
          admin.put(
              "employees",
              "late" + person,
              "{givenName:'L', familyName:'Ate', jobExternalId:'j0', orgUnitExternalId:'u3'}");
      case 8 -> admin.patch(one, "{status:'INACTIVE'}").expect(200);
      default -> {
        Answer late = admin.get(Client.byExternalId("employees", "late" + person));
        if (late.status() == 200) {
          admin.with("If-Match", "*").delete("/employees/" + late.id());
        } else {
          admin.put("employees", "late" + person, "{givenName:'L', familyName:'Ate'}");
        }
      }
    }
  }

  private static void rate(GapCompany company, String day) {
    company
        .admin
        .post(
            "/evidence",
            "{employeeExternalId:'p2', competencyExternalId:'c0', level:2, source:'MANAGER', observedAt:'"
                + day
                + "'}")
        .expect(201);
  }

  private static void judge(GapCompany company, Client caller, String filter) {
    Answer trend = trend(caller, filter);
    assertTrue(trend.at("/complete").asBoolean());
    assertFalse(trend.at("/points").isEmpty());
    for (JsonNode point : trend.at("/points")) {
      String day = point.at("/asOf").asText();
      Answer map = company.gaps(caller, "?rows=ALL&columns=ALL&asOf=" + day + filter);
      JsonNode cell = map.at("/cells/0");
      assertEquals(
          cell.isMissingNode() ? "null" : cell.at("/numbers").toString(),
          point.at("/numbers").toString(),
          day + filter);
    }
  }

  /** How many stretches are counted and kept. */
  private long counted(GapCompany company) {
    return company.tenant.statements(() -> pieced(company, Duration.ofMinutes(1))).stream()
        .filter(statement -> statement.contains("insert into gap_snapshot"))
        .count();
  }

  /** The trend of everybody, put together from stretches of twelve people. */
  private GapTrendView pieced(GapCompany company, Duration longest) {
    GapTrends trends =
        new GapTrends(maps, new GapStretches(analytic, 12), snapshots, policy, secrets);
    GapDays days = GapDays.of("2025-01-31", "2026-06-30", "P2M", new Params());
    return background.call(
        Caller.system(company.tenant.slug()), () -> trends.trend(EVERYBODY, days, longest));
  }

  private static int fewStatements(GapCompany company) {
    return company.tenant.statements(() -> trend(company.admin, "")).size();
  }

  private static Answer trend(Client caller, String filter) {
    return caller.get("/insights/gaps/trend?" + DAYS + filter).expect(200);
  }
}
