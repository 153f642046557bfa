package org.espalier.integration.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.espalier.integration.bulk.Zips;
import org.espalier.testing.Answer;
import org.espalier.testing.Client;
import org.espalier.testing.Tenant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/**
 * The files of the sample go through the import, and give a tenant in which something can be seen.
 */
@QuarkusTest
@TestInstance(Lifecycle.PER_CLASS)
class SampleTenantLoadTest {

  @Inject private SampleTenant sample;

  private final Tenant tenant = Tenant.fresh();
  private String said = "";

  @BeforeAll
  void load() {
    said = sample.loadInto(tenant.slug());
  }

  /** What is exported as one archive, and imported into an empty tenant, is exported the same. */
  @Test
  void archiveOfTheSampleMakesTheSameTenant() {
    Client here = tenant.admin();
    here.rulesSettled();
    Map<String, String> first = Zips.read(here.file("/exports"));
    assertTrue(first.size() > 45, first.keySet()::toString);
    Client there = Tenant.fresh().admin();
    Answer taken = there.sendRaw("POST", "/imports", "application/zip", Zips.of(first)).expect(202);
    Answer job = there.importEnded(taken.id());
    assertEquals("COMPLETED", job.text("/state"), job::body);
    assertEquals(0, job.count("/counts/failed"), job::body);
    assertEquals(job.count("/counts/received"), job.count("/counts/created"), job::body);
    there.rulesSettled();
    Map<String, String> second = Zips.read(there.file("/exports"));
    assertEquals(first.keySet(), second.keySet());
    Map<String, String> different = new TreeMap<>();
    first.forEach((name, text) -> {
      if (!untimed(text).equals(untimed(second.get(name)))) {
        different.put(name, difference(untimed(text), untimed(second.get(name))));
      }
    });
    assertEquals(Map.of(), different);
  }

  /** The first lines that differ. */
  private static String difference(String first, String second) {
    List<String> here = first.lines().toList();
    List<String> there = second.lines().toList();
    for (int i = 0; i < Math.min(here.size(), there.size()); i++) {
      if (!here.get(i).equals(there.get(i))) {
        return here.get(i) + "\n" + there.get(i);
      }
    }
    return here.size() + " and " + there.size() + " lines";
  }

  /** The manifest says when it was; no row has an id or a time of the server. */
  private static String untimed(@Nullable String text) {
    return String.valueOf(text).replaceAll("\"asOf\":\"[^\"]+\"", "\"asOf\":\"then\"");
  }

  @Test
  void loadsOnceAndShowsWhatTheTourShows() throws IOException {
    assertTrue(said.matches("loaded, \\d{4} rows"), said);
    Client admin = tenant.admin();
    Answer imports = admin.get("/imports?limit=100").expect(200);
    assertEquals(files(), new TreeSet<>(imports.texts("/items", "/kind")), "every file is loaded");
    Set<String> states = new TreeSet<>(imports.texts("/items", "/state"));
    assertEquals(Set.of("COMPLETED"), states);
    amaraLacksThreeOfSixteen(tenant);
    everyStatusIsThere(admin);
    everyComplianceStatusIsThere(admin);
    learningClosesGaps(admin);
    thePlatformNeedsPeople(admin);
    String amara = admin.get("/employees/by-external-id/T1056").expect(200).text("/id");
    admin.patch("/employees/" + amara, "{familyName:'Nwosu-Lind'}").expect(200);
    assertEquals("was there before, nothing changed", sample.loadInto(tenant.slug()));
    assertEquals(imports.at("/items").size(), admin.get("/imports?limit=100").at("/items").size());
    assertEquals("Nwosu-Lind", admin.get("/employees/" + amara).expect(200).text("/familyName"));
  }

  /** The kinds of the files, by their names. */
  private static Set<String> files() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("src/main/resources/sample"))) {
      return files
          .map(file -> file.getFileName().toString().replace(".ndjson", ""))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  private static void amaraLacksThreeOfSixteen(Tenant tenant) {
    Client amara = tenant.subject("amara.nwosu");
    String id = amara.get("/me").expect(200).text("/employee/id");
    Answer gap = amara.get("/employees/" + id + "/gap").expect(200);
    assertEquals(16, gap.count("/requiredCount"));
    assertEquals(13, gap.count("/metCount"));
    assertEquals(List.of("sql"), gap.texts("/blockingGaps", "/externalId"));
    assertEquals(
        List.of("sql", "secure-development", "data-pipelines"),
        gap.texts("/items", "/competency/externalId").subList(0, 3));
    Client manager = tenant.subject("tomasz.wierzba");
    manager.get("/employees/" + id + "/gap").expect(200);
  }

  private static void everyComplianceStatusIsThere(Client admin) {
    Answer told = admin.get("/insights/compliance?asOf=2026-10-31").expect(200);
    for (String count : List.of("compliant", "dueSoon", "overdue", "expired")) {
      assertTrue(told.count("/total/" + count) > 0, count);
    }
    admin.rulesSettled();
    assertTrue(
        admin.get("/assignments?count=exact&limit=1&overdue=true").expect(200).count("/totalCount")
            > 0);
  }

  private static void learningClosesGaps(Client admin) {
    String talks = admin.id("activities", "safety-conversations").toString();
    Answer told = admin.get("/insights/effectiveness?window=P1Y&activityId=" + talks).expect(200);
    assertTrue(told.count("/items/0/change/people") >= 10, told::body);
    assertTrue(told.number("/items/0/change/gapClosure/denominator").signum() > 0, told::body);
    for (String by : List.of("ORG_UNIT", "PROVIDER", "ACTIVITY", "INITIATIVE")) {
      Answer spent = admin.get("/insights/investment?window=P1Y&groupBy=" + by).expect(200);
      assertTrue(spent.at("/items").size() > 2, spent::body);
    }
    assertTrue(!admin.get("/insights/investment/unasked").expect(200).at("/items").isEmpty());
    assertTrue(!admin.get("/insights/investment/unserved").expect(200).at("/items").isEmpty());
  }

  private static void thePlatformNeedsPeople(Client admin) {
    admin.post("/demand-forecasts", "{scenarioExternalId:'steady-2027'}").expect(201);
    String steady = admin.get("/demand-forecasts").text("/items/0/id");
    Answer made =
        admin.post("/demand-forecasts", "{scenarioExternalId:'platform-2027'}").expect(201);
    assertTrue(made.at("/assumptions/openings").size() > 0, made::body);
    String job = admin.id("jobs", "senior-data-engineer").toString();
    Answer people = admin.get("/insights/demand/jobs?quarter=8&jobId=" + job).expect(200);
    assertEquals(4, people.count("/items/0/planned"));
    Answer needs = admin.get("/insights/demand?lacking=true&sort=-training").expect(200);
    assertTrue(needs.number("/items/0/training").signum() > 0, needs::body);
    Answer hiring = admin.get("/insights/demand?lacking=true&sort=-hiring").expect(200);
    assertTrue(hiring.number("/items/0/hiring").signum() > 0, hiring::body);
    assertTrue(!admin.get("/insights/demand/changes?beforeId=" + steady).at("/items").isEmpty());
  }

  private static void everyStatusIsThere(Client admin) {
    Answer group = admin.post("/gap-analyses", "{}").expect(200);
    int below = 0;
    int met = 0;
    int unassessed = 0;
    for (JsonNode item : group.at("/items")) {
      below += item.path("below").asInt();
      met += item.path("met").asInt();
      unassessed += item.path("unassessed").asInt();
    }
    assertTrue(below > 300 && met > 1000 && unassessed > 200, below + " " + met + " " + unassessed);
  }
}
