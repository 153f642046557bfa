package org.espalier.insight.compliance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.espalier.testing.Answer;
import org.espalier.testing.Client;
import org.junit.jupiter.api.Test;

/**
 * A year of many people: what is told afterwards of every fifth day is what a computation of its
 * own says.
 */
@QuarkusTest
class EveryDayComplianceTest {

  private final ComplianceScene scene = new ComplianceScene();
  private final Client admin = scene.admin;

  @Test
  void everyDayOfAYearIsToldAsItWas() {
    admin.create("activities", "drill", "{title:'Drill', type:'COURSE'}");
    admin.create(
        "certifications",
        "fire",
        "{name:'Fire', activityExternalId:'drill', validity:'P6M', window:'P30D', grace:'P10D', audience:'employee pr'}");
    int people = 200;
    List<String> rows = new ArrayList<>();
    for (int i = 0; i < people; i++) {
      rows.add(
          "{externalId:'p%d', givenName:'P', familyName:'%d', hireDate:'2020-01-01'}"
              .formatted(i, i));
    }
    admin.importRows("employees", rows.toArray(String[]::new));
    Random random = new Random(7);
    TreeMap<LocalDate, List<Integer>> done = new TreeMap<>();
    rows.clear();
    for (int i = 0; i < people; i++) {
      LocalDate day = LocalDate.of(2024, 7, 1).plusDays(random.nextInt(300));
      for (int n = 0; day.isBefore(LocalDate.of(2026, 1, 1)); n++) {
        done.computeIfAbsent(day, _ -> new ArrayList<>()).add(i);
        rows.add(
            "{externalId:'c%d-%d', employeeExternalId:'p%d', activityExternalId:'drill', completedAt:'%sT12:00:00Z'}"
                .formatted(i, n, i, day));
        day = day.plusDays(120 + random.nextInt(120));
      }
    }
    admin.importRows("completions", rows.toArray(String[]::new));
    LocalDate[] until = new LocalDate[people];
    for (LocalDate day = LocalDate.of(2024, 7, 1);
        day.isBefore(LocalDate.of(2026, 1, 1));
        day = day.plusDays(1)) {
      for (int person : done.getOrDefault(day, List.of())) {
        LocalDate end = until[person];
        if (end == null || !day.isBefore(end.minusDays(30))) {
          until[person] = day.plusMonths(6);
        }
      }
      if (!day.isBefore(LocalDate.of(2025, 1, 1)) && day.getDayOfMonth() % 5 == 1) {
        int compliant = 0;
        int soon = 0;
        int expired = 0;
        for (LocalDate end : until) {
          compliant += end != null && day.isBefore(end.minusDays(30)) ? 1 : 0;
          soon += end != null && !day.isBefore(end.minusDays(30)) && day.isBefore(end) ? 1 : 0;
          expired += end != null && !day.isBefore(end.plusDays(10)) ? 1 : 0;
        }
        Answer told = admin.get("/insights/compliance?asOf=" + day).expect(200);
        assertEquals(
            "%d %d %d %d %d %d"
                .formatted(
                    people,
                    compliant,
                    soon,
                    people - compliant - soon - expired,
                    expired,
                    compliant + soon),
            ComplianceScene.counts(told, "/total"),
            day.toString());
      }
    }
  }
}
