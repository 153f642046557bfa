package org.espalier.realdata;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.espalier.platform.tenancy.Background;
import org.espalier.platform.tenancy.Caller;
import org.espalier.platform.tenancy.Chore;
import org.espalier.testing.Answer;
import org.espalier.testing.Client;
import org.espalier.testing.Tenant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * A year of compliance of ten thousand people, replayed. Every {@code espalier.compliance.step}-th
 * day is looked at, each seventh if that is not set.
 */
@QuarkusTest
class ComplianceYearTest {

  private static final LocalDate BEGIN = LocalDate.of(2025, 1, 1);
  private static final LocalDate END = LocalDate.of(2026, 1, 1);
  private static final int STEP = Integer.getInteger("espalier.compliance.step", 7);

  @Inject @Any private Instance<Chore> chores;
  @Inject private Background background;

  private final Tenant tenant = Tenant.fresh();
  private final Client admin = tenant.admin();

  @Test
  void everyDayIsToldTheSameWhateverRanInBetween() {
    List<ImportFile> files = new Employees10k().files();
    files.forEach(file -> file.create(admin));
    admin.create("activities", "drill", "{title:'Fire drill', type:'COURSE'}");
    Map<LocalDate, List<String>> done = complete(files.getLast());
    admin.create(
        "certifications",
        "fire",
        "{name:'Fire safety', activityExternalId:'drill', renewal:'EXPIRY_DATE', validity:'P1Y', window:'P60D', grace:'P14D',"
            + " audience:'withinOrgUnit eq \"company\"'}");
    Map<LocalDate, String> before = year();
    assertEquals(computed(files.getLast(), done), before);
    runEverything();
    runEverything();
    assertEquals(before, year());
  }

  /** Most people do the drill about once a year, some late, some not at all. */
  private Map<LocalDate, List<String>> complete(ImportFile people) {
    Random random = new Random(3);
    Map<LocalDate, List<String>> done = new TreeMap<>();
    List<ObjectNode> rows = new ArrayList<>();
    for (ObjectNode person : people.rows()) {
      String id = person.path("externalId").asText();
      LocalDate day = LocalDate.of(2024, 1, 1).plusDays(random.nextInt(400));
      for (int n = 0; day.isBefore(END) && random.nextInt(10) > 0; n++) {
        done.computeIfAbsent(day, _ -> new ArrayList<>()).add(id);
        rows.add(
            ImportFile.row(id + "/" + n)
                .put("employeeExternalId", id)
                .put("activityExternalId", "drill")
                .put("completedAt", day + "T08:00:00Z"));
        day = day.plusDays(250 + random.nextInt(200));
      }
    }
    new ImportFile("completions", rows).create(admin);
    return done;
  }

  private Map<LocalDate, String> year() {
    Map<LocalDate, String> year = new TreeMap<>();
    for (LocalDate day = BEGIN; day.isBefore(END); day = day.plusDays(STEP)) {
      Answer told = admin.get("/insights/compliance?asOf=" + day).expect(200);
      year.put(
          day,
          "%d %d %d %d"
              .formatted(
                  told.count("/total/compliant"),
                  told.count("/total/dueSoon"),
                  told.count("/total/overdue"),
                  told.count("/total/expired")));
    }
    return year;
  }

  /** The same by a computation of the test's own. */
  private static Map<LocalDate, String> computed(
      ImportFile people, Map<LocalDate, List<String>> done) {
    List<String> asked = new ArrayList<>();
    for (ObjectNode person : people.rows()) {
      if (person.path("status").asText().equals("ACTIVE") && person.has("orgUnitExternalId")) {
        asked.add(person.path("externalId").asText());
      }
    }
    Map<LocalDate, String> year = new TreeMap<>();
    Map<String, LocalDate> until = new HashMap<>();
    for (LocalDate day = LocalDate.of(2024, 1, 1); day.isBefore(END); day = day.plusDays(1)) {
      for (String person : done.getOrDefault(day, List.of())) {
        until.put(person, renewed(until.get(person), day));
      }
      long days = day.toEpochDay() - BEGIN.toEpochDay();
      if (days >= 0 && days % STEP == 0) {
        year.put(day, counted(asked, until, day));
      }
    }
    return year;
  }

  private static LocalDate renewed(@Nullable LocalDate end, LocalDate day) {
    if (end == null || !day.isBefore(end)) {
      return day.plusYears(1);
    }
    return day.isBefore(end.minusDays(60)) ? end : end.plusYears(1);
  }

  private static String counted(List<String> asked, Map<String, LocalDate> until, LocalDate day) {
    int compliant = 0;
    int soon = 0;
    int expired = 0;
    for (String person : asked) {
      LocalDate end = until.get(person);
      compliant += end != null && day.isBefore(end.minusDays(60)) ? 1 : 0;
      soon += end != null && !day.isBefore(end.minusDays(60)) && day.isBefore(end) ? 1 : 0;
      expired += end != null && !day.isBefore(end.plusDays(14)) ? 1 : 0;
    }
    return "%d %d %d %d"
        .formatted(compliant, soon, asked.size() - compliant - soon - expired, expired);
  }

  private void runEverything() {
    for (Chore chore : chores) {
      background.call(Caller.system(tenant.slug()), chore::run);
    }
  }
}
