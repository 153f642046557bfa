package org.espalier.realdata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.espalier.testing.Answer;
import org.espalier.testing.Client;
import org.espalier.testing.Tenant;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The UK Government's digital roles as jobs, their skills as competencies. */
@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DdatTest {

  private static final String ENGINEER = DdatFramework.job("Data engineer", "Data engineer");
  private static final String SENIOR = DdatFramework.job("Data engineer", "Senior data engineer");

  private final Tenant tenant = Tenant.fresh();
  private final Client admin = tenant.admin();
  private final DdatFramework framework = new DdatFramework();
  private final Map<String, Map<String, Integer>> table = table();
  private final Map<String, String> jobs = new TreeMap<>();
  private UUID engineer = new UUID(0, 0);

  @BeforeAll
  void importAll() {
    framework.files().forEach(file -> file.create(admin));
    for (JsonNode job : admin.get("/jobs?limit=500").expect(200).at("/items")) {
      jobs.put(job.at("/externalId").asText(), job.at("/id").asText());
    }
    engineer =
        admin.create(
            "employees",
            "ada",
            "{givenName:'Ada', familyName:'Byron', jobExternalId:'" + ENGINEER + "'}");
    evidence("ada", levels(ENGINEER)).create(admin);
  }

  @Test
  void countsAreThoseOfTheFiles() {
    assertEquals(175, count("/jobs"));
    assertEquals(188, count("/competencies"));
    assertEquals(8 + 44, count("/job-families"));
    assertEquals(1536 - 28 - 16, count("/requirements"));
  }

  @Test
  void rowsNotInUseAreReportedAndRequireNothing() {
    assertEquals(
        List.of(
            "Chief data officer: Capability building for digital, data and technology",
            "Chief data officer: Data architecture",
            "Chief data officer: Data governance leadership",
            "Chief data officer: Data risk management",
            "Chief data officer: Innovation in digital, data and technology",
            "Chief data officer: Strategic data planning",
            "Chief digital and information officer: Capability building for digital, data and"
                + " technology",
            "Chief digital and information officer: Ensuring resilience of digital, data and"
                + " technology",
            "Chief digital and information officer: Financial management for digital, data and"
                + " technology",
            "Chief digital and information officer: Innovation in digital, data and technology",
            "Chief digital and information officer: Leading digital products and services",
            "Chief digital and information officer: Making strategic performance-led change",
            "Chief digital and information officer: Optimising technology and data architecture",
            "Chief digital and information officer: Shaping the direction of organisational"
                + " strategy through digital, data and technology",
            "Chief information security officer: Capability building for digital, data and"
                + " technology",
            "Chief information security officer: Changing security culture",
            "Chief information security officer: Cyber incident management",
            "Chief information security officer: Cyber risk management",
            "Chief information security officer: Cyber security governance",
            "Chief information security officer: Innovation in digital, data and technology",
            "Chief information security officer: Security architecture",
            "Chief information security officer: Strategic cyber security planning",
            "Chief technology officer: Capability building for digital, data and technology",
            "Chief technology officer: Financial decision making for technology",
            "Chief technology officer: Innovation in digital, data and technology",
            "Chief technology officer: Strategic technology planning",
            "Chief technology officer: Technology architecture",
            "Chief technology officer: Technology evaluation"),
        framework.notInUse());
    String chief = jobs.get(DdatFramework.job("Chief data officer", DdatFramework.NOT_IN_USE));
    assertEquals("[]", admin.get("/jobs/" + chief + "/requirements").expect(200).body());
    Answer gap = admin.get("/employees/" + engineer + "/gap?jobId=" + chief).expect(200);
    assertEquals(0, gap.count("/requiredCount"));
    assertTrue(gap.at("/readiness").isNull());
  }

  @Test
  void everyJobRequiresWhatTheTableSays() {
    assertEquals(171, table.size());
    for (Map.Entry<String, Map<String, Integer>> job : table.entrySet()) {
      Map<String, Integer> required = new TreeMap<>();
      String path = "/jobs/" + jobs.get(job.getKey()) + "/requirements";
      for (JsonNode one : admin.get(path).expect(200).json()) {
        required.put(one.at("/competency/externalId").asText(), one.at("/required").asInt());
      }
      assertEquals(job.getValue(), required, job.getKey());
    }
  }

  @Test
  void dataEngineerHasEverythingOfTheOwnJob() {
    Answer gap = admin.get("/employees/" + engineer + "/gap").expect(200);
    assertEquals(11, gap.count("/requiredCount"));
    assertEquals(11, gap.count("/metCount"));
    assertEquals(BigDecimal.ONE, gap.number("/readiness"));
    assertEquals("CURRENT_JOB", gap.text("/target/type"));
  }

  @Test
  void dataEngineerLacksEightLevelsOfASeniorOne() {
    Answer gap = admin.get("/employees/" + engineer + "/gap?jobId=" + jobs.get(SENIOR)).expect(200);
    assertEquals(11, gap.count("/requiredCount"));
    assertEquals(3, gap.count("/metCount"));
    Map<String, List<String>> byStatus = new TreeMap<>();
    for (JsonNode item : gap.at("/items")) {
      String name = item.at("/competency/name").asText();
      byStatus.computeIfAbsent(item.at("/status").asText(), _ -> new ArrayList<>()).add(name);
      boolean below = item.at("/status").asText().equals("BELOW");
      assertEquals(below ? 1 : 0, item.at("/shortfall").asInt(), name);
      assertEquals(
          table.getOrDefault(SENIOR, Map.of()).get(name), item.at("/required").asInt(), name);
    }
    assertEquals(
        List.of("Data analysis and synthesis", "Technical understanding", "Testing"),
        byStatus.get("MET"));
    assertEquals(8, byStatus.getOrDefault("BELOW", List.of()).size());
    assertEquals(new BigDecimal("0.5"), gap.number("/readiness"));
  }

  @Test
  void readinessForEveryJobIsTheFormulas() {
    Map<String, Integer> own = levels(ENGINEER);
    int partly = 0;
    for (Map.Entry<String, Map<String, Integer>> job : table.entrySet()) {
      List<Formulas.Need> needs = needs(job.getValue(), own);
      BigDecimal expected = Formulas.readiness(needs, BigDecimal.ONE);
      Answer ready = readiness(job.getKey());
      assertEquals(expected, ready.number("/readiness"), job.getKey());
      assertEquals(needs.size(), ready.count("/requiredCount"), job.getKey());
      long assessed = needs.stream().filter(need -> need.actual() != null).count();
      assertEquals(
          Formulas.quotient(BigDecimal.valueOf(assessed), BigDecimal.valueOf(needs.size())),
          ready.number("/assessedCoverage"),
          job.getKey());
      partly += expected.signum() > 0 && expected.compareTo(BigDecimal.ONE) < 0 ? 1 : 0;
    }
    assertTrue(partly > 50, partly + " jobs for which the person is partly ready");
  }

  @Test
  void movesFromEveryRoleLevelAreRankedByReadiness() {
    int ways = 0;
    for (String from : table.keySet()) {
      Answer moves =
          admin.get("/jobs/" + jobs.get(from) + "/career-moves?reach=ALL&limit=500").expect(200);
      assertEquals(174, moves.count("/considered"), from);
      BigDecimal before = BigDecimal.ONE;
      for (JsonNode move : moves.at("/moves")) {
        String to = move.at("/job/externalId").asText();
        if (move.at("/readiness").isNull()) {
          assertTrue(!table.containsKey(to), to);
          continue;
        }
        List<Formulas.Need> needs = needs(levels(to), levels(from));
        BigDecimal readiness = move.at("/readiness").decimalValue().stripTrailingZeros();
        assertEquals(
            0, Formulas.readiness(needs, BigDecimal.ONE).compareTo(readiness), from + " > " + to);
        assertEquals(
            needs.stream().filter(need -> !need.met()).count(), move.at("/gaps").size(), to);
        assertTrue(readiness.compareTo(before) <= 0, from + " > " + to);
        before = readiness;
        ways++;
      }
    }
    assertEquals(171 * 170, ways);
  }

  @Test
  void dataEngineersAreOneLevelOfEightCompetenciesFromSeniorOnes() {
    Answer moves =
        admin.get("/jobs/" + jobs.get(ENGINEER) + "/career-moves?reach=ALL&limit=500").expect(200);
    for (JsonNode move : moves.at("/moves")) {
      if (move.at("/job/externalId").asText().equals(SENIOR)) {
        assertEquals(11, move.at("/requiredCount").asInt());
        assertEquals(3, move.at("/metCount").asInt());
        assertEquals(8, move.at("/gaps").size());
        move.at("/gaps").forEach(gap -> assertEquals(1, gap.at("/shortfall").asInt()));
        return;
      }
    }
    throw new AssertionError("nobody becomes a senior data engineer");
  }

  @Test
  void textsAreKeptToTheLetter() {
    for (ObjectNode sent : framework.files().get(4).rows()) {
      String text = sent.get("description").asText();
      if (text.contains("\u200b") || text.contains("\u00a0")) {
        String name = sent.get("externalId").asText();
        Answer kept = admin.get(Client.byExternalId("competencies", name)).expect(200);
        assertEquals(text, kept.text("/description"));
      }
    }
  }

  @Test
  void secondImportChangesNothing() {
    framework.files().forEach(file -> file.repeat(admin));
  }

  private Answer readiness(String job) {
    return admin.get("/employees/" + engineer + "/readiness?jobId=" + jobs.get(job)).expect(200);
  }

  private int count(String path) {
    return admin.get(path + "?limit=1&count=exact").expect(200).count("/totalCount");
  }

  private Map<String, Integer> levels(String job) {
    return table.getOrDefault(job, Map.of());
  }

  private static List<Formulas.Need> needs(
      Map<String, Integer> required, Map<String, Integer> own) {
    return required.entrySet().stream()
        .map(need -> {
          Integer level = own.get(need.getKey());
          return new Formulas.Need(
              need.getKey(),
              BigDecimal.valueOf(need.getValue()),
              level == null ? null : BigDecimal.valueOf(level),
              BigDecimal.ONE);
        })
        .toList();
  }

  private static ImportFile evidence(String person, Map<String, Integer> levels) {
    return new ImportFile(
        "evidence",
        levels.entrySet().stream()
            .map(level ->
                ImportFile.row(person + ": " + level.getKey())
                    .put("employeeExternalId", person)
                    .put("competencyExternalId", level.getKey())
                    .put("level", level.getValue())
                    .put("source", "ASSESSMENT")
                    .put("observedAt", "2025-03-01T09:00:00Z"))
            .toList());
  }

  /** What jobs require, read from the file apart from the converter. */
  private static Map<String, Map<String, Integer>> table() {
    Map<String, Integer> values =
        Map.of("Awareness", 1, "Working", 2, "Practitioner", 3, "Expert", 4);
    return SharedData.rows("gdad-framework/role_skill_levels.csv.gz").stream()
        .filter(row -> values.containsKey(row.getField("Skill Level")))
        .collect(
            Collectors.groupingBy(
                DdatTest::jobOf,
                TreeMap::new,
                Collectors.toMap(
                    row -> row.getField("Skill Name"),
                    row -> values.getOrDefault(row.getField("Skill Level"), 0),
                    (one, same) -> one.equals(same) ? one : -1,
                    TreeMap::new)));
  }

  private static String jobOf(NamedCsvRecord row) {
    return row.getField("Role").strip() + ": " + row.getField("Role Level").strip();
  }
}
