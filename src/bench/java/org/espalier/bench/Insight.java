package org.espalier.bench;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/**
 * The heat map, its people and the trend of everybody in all competencies over REST: each figure
 * against the plain statements under {@code insight}, to the last digit.
 */
final class Insight implements Measure {

  private static final String HEAT_MAP = "/api/v1/insights/gaps?depth=2";
  private static final String WHOLE = "/api/v1/insights/gaps?rows=ALL&columns=ALL&asOf=";
  private static final String PEOPLE = "/api/v1/insights/gaps/people?limit=500&status=BELOW";
  private static final String TREND =
      "/api/v1/insights/gaps/trend?from=2025-07-31&to=2026-06-30&every=P1M";
  private static final List<String> DAYS = List.of("2025-07-31", "2026-01-31", "2026-06-30");

  @Override
  public void run(Ground ground, Report report) throws Exception {
    Tenant tenant = ground.company();
    try (Psql psql = new Psql(ground.product())) {
      PlainFigures plain = new PlainFigures(psql, Ground.SLUG);
      plain.stand(LocalDate.now(ZoneOffset.UTC), true);
      heatMap(tenant, plain, report);
      people(tenant, plain, report);
      trend(tenant, plain, report);
    }
  }

  private static void heatMap(Tenant tenant, PlainFigures plain, Report report) throws Exception {
    byte[] served = Load.once(tenant.get(HEAT_MAP));
    List<String> cells = InsightFigures.cells(served);
    requireSame(plain.cells("heat_map"), cells);
    double again = Clock.millis(() -> Load.once(tenant.get(HEAT_MAP)));
    report.fact("heat map, figures that differ from the plain ones", "0", "0", true);
    report.figure(
        "heat map of everybody in all competencies, %d cells".formatted(cells.size()),
        Report.format("%.0f ms", again));
  }

  private static void people(Tenant tenant, PlainFigures plain, Report report) throws Exception {
    String competency = tenant.read("/api/v1/competencies/by-external-id/c003").get("id").asText();
    List<String> expected = plain.people("c003");
    List<String> told = new ArrayList<>();
    String cursor = "";
    double longest = 0;
    do {
      Call page = tenant.get(PEOPLE + "&competencyIds=" + competency + cursor);
      byte[][] answer = new byte[1][];
      longest = Math.max(longest, Clock.millis(() -> answer[0] = Load.once(page)));
      told.addAll(InsightFigures.people(answer[0]));
      cursor = InsightFigures.cursor(answer[0]);
    } while (!cursor.isEmpty() && told.size() < 5_000);
    requireSame(expected.subList(0, told.size()), told);
    report.figure(
        "people of a cell, pages of 500 of %d, the longest".formatted(expected.size()),
        Report.format("%.0f ms", longest));
  }

  private static void trend(Tenant tenant, PlainFigures plain, Report report) throws Exception {
    int asked = 0;
    double longest = 0;
    byte[][] answer = new byte[1][];
    do {
      longest = Math.max(longest, Clock.millis(() -> answer[0] = Load.once(tenant.get(TREND))));
      asked++;
    } while (!InsightFigures.complete(answer[0]));
    double kept = Clock.millis(() -> answer[0] = Load.once(tenant.get(TREND)));
    for (String day : DAYS) {
      plain.stand(LocalDate.parse(day), false);
      List<String> expected = plain.cells("whole");
      requireSame(expected, InsightFigures.cells(Load.once(tenant.get(WHOLE + day))));
      requireSame(expected, InsightFigures.points(answer[0], day));
    }
    report.figure(
        "trend of 12 days, worked out in %d requests, the longest; when it is kept"
            .formatted(asked),
        Report.format("%.1f s; %.0f ms", longest / 1000, kept));
  }

  private static void requireSame(List<String> plain, List<String> served) {
    if (!plain.equals(served)) {
      throw new IllegalStateException(
          "the figures differ:\n" + String.join("\n", plain) + "\n\n" + String.join("\n", served));
    }
  }
}
