package org.espalier.realdata;

import static org.espalier.integration.frameworks.Publications.parts;
import static org.espalier.realdata.PublishedFiles.sums;
import static org.espalier.realdata.PublishedFiles.zip;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.espalier.testing.Answer;
import org.espalier.testing.Client;
import org.espalier.testing.Relaxed;
import org.espalier.testing.Tenant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Frameworks as they were published, through the reader of their format. */
@QuarkusTest
class PublishedFrameworksTest {

  private final Client admin = Tenant.fresh().admin();

  @Test
  void ddatComesWholeAndWhatIsOddIsNoted() {
    byte[] zip = zip("gdad-framework/skills.csv", "gdad-framework/role_skill_levels.csv.gz");
    Answer job =
        admin.importFile("frameworks", "?format=DDAT&version=2025-09", "application/zip", zip);
    assertEquals(
        List.of(
            "proficiency-scales 1 1 0",
            "frameworks 1 1 0",
            "job-families 52 52 0",
            "jobs 175 175 0",
            "competencies 188 188 0",
            "requirements 1492 1492 0"),
        parts(job));
    Map<String, Integer> reasons = reasons(job);
    assertEquals(28, reasons.get("No level of the framework; the job does not require the skill."));
    assertEquals(28, reasons.get("No role level: the role itself became the job."));
    assertEquals(1536, 1492 + 28 + repeated(reasons));
    assertEquals(
        List.of(
            "skills.csv 188 188",
            "role_skill_levels.csv 1536 1492",
            "16 An earlier row requires the skill of this job already, at the same level.",
            "28 No level of the framework; the job does not require the skill."),
        sums(job));
    Answer again =
        admin.importFile("frameworks", "?format=DDAT&version=2025-09", "application/zip", zip);
    assertEquals(1909, again.count("/counts/unchanged"));
  }

  @Test
  void onetComesInTwoReleasesOfTheSameOccupations() {
    Answer older = onet("23", "onet-23.x-skills");
    assertEquals(
        List.of(
            "proficiency-scales 1 1 0",
            "frameworks 1 1 0",
            "jobs 944 944 0",
            "competencies 35 35 0",
            "requirements 25098 25098 0"),
        parts(older));
    Answer newer =
        onet(
            "29.3",
            "onet-29.3",
            "content_model_reference.csv",
            "scales_reference.csv",
            "job_zones.csv");
    assertEquals(45, newer.count("/parts/3/counts/created"), newer::body);
    assertEquals(21_968, newer.count("/parts/4/counts/received"));
    assertEquals(0, newer.count("/counts/failed"));
    assertEquals(
        List.of("onet@29.3:2.A.1", "onet@29.3"),
        List.of(
            admin
                .get("/competencies/by-external-id/onet@29.3:2.A.1.a")
                .expect(200)
                .text("/parentExternalId"),
            admin
                .get("/competencies/by-external-id/onet@29.3:2.A.1.a")
                .text("/frameworkExternalId")));
    JsonNode version = newer.at("/versions/0");
    assertEquals(10, version.at("/counts/added").asInt(), version::toString);
    assertEquals(0, version.at("/counts/removed").asInt());
    assertEquals(0, version.at("/left").asInt());
    assertEquals(35, version.at("/counts/redescribed").asInt());
    Map<String, Integer> reasons = reasons(newer);
    assertEquals(101, reasons.get("An estimate of low precision; it was left out."));
    assertEquals(2711, reasons.get("Not relevant for the occupation; it requires nothing."));
    assertEquals(115, reasons.get("Nothing is rated of the occupation; the job requires nothing."));
    assertEquals(24_780 - 21_968, reasons.get("No level is left; nothing is required."));
    assertEquals(
        List.of(
            "level_scale_anchors.csv 483 105",
            "378 Nothing of the element is rated.",
            "occupation_data.csv 944 944",
            "skills.csv 57610 50196",
            "378 An estimate of low precision; it was left out.",
            "1 Level 0 requires nothing.",
            "3707 No level is left; nothing is required.",
            "3328 Not relevant for the occupation; it requires nothing."),
        sums(older));
    assertEquals(
        List.of(
            "content_model_reference.csv 627 45",
            "582 Nothing below the element is rated; it was left out.",
            "scales_reference.csv 29 1",
            "28 Of scales only that of levels is read.",
            "level_scale_anchors.csv 483 105",
            "378 Nothing of the element is rated.",
            "occupation_data.csv 823 823",
            "skills.csv 49560 43936",
            "101 An estimate of low precision; it was left out.",
            "2812 No level is left; nothing is required.",
            "2711 Not relevant for the occupation; it requires nothing.",
            "job_zones.csv 744 0",
            "744 No table that is read; its rows were left out."),
        sums(newer));
    assertEquals(43_936, 2 * 21_968);
    assertEquals(7595, version.at("/counts/levelsChanged").asInt());
    assertEquals(7077, version.at("/counts/weightsChanged").asInt());
    assertEquals(500, version.at("/requirementChanges").size());
    requirementsChangedBetweenTheReleases();
  }

  private void requirementsChangedBetweenTheReleases() {
    String path =
        "/frameworks/"
            + admin.id("frameworks", "onet@23")
            + "/diff/requirements?to="
            + admin.id("frameworks", "onet@29.3");
    JsonNode first = admin.get(path + "&limit=1").expect(200).at("/items/0");
    assertEquals("onet/11-1011.00: 2.A.1.a", first.at("/externalId").asText());
    assertEquals(
        "4.75 4.62", first.at("/levelBefore").asText() + " " + first.at("/levelAfter").asText());
    assertEquals(
        "4.12 4.12", first.at("/weightBefore").asText() + " " + first.at("/weightAfter").asText());
    assertEquals(252, admin.get(path + "&limit=500&cursor=9000").expect(200).at("/items").size());
  }

  private Answer onet(String version, String folder, String... more) {
    List<String> files = new ArrayList<>();
    for (String name : List.of("skills.csv.gz", "occupation_data.csv", "level_scale_anchors.csv")) {
      files.add(folder + "/" + name);
    }
    for (String name : more) {
      files.add(folder + "/" + name);
    }
    byte[] zip = zip(files.toArray(String[]::new));
    return admin.importFile(
        "frameworks", "?format=ONET&version=" + version, "application/zip", zip);
  }

  @Test
  void niceComesWithItsRoles() {
    byte[] zip =
        zip(
            "nice-framework/statements.csv",
            "nice-framework/work_roles.csv",
            "nice-framework/work_role_statements.csv",
            "nice-framework/competency_areas.csv");
    Answer job =
        admin.importFile("frameworks", "?format=NICE&version=1.0.0", "application/zip", zip);
    assertEquals(0, job.count("/counts/failed"), job::body);
    assertEquals("jobs 46 46 0", parts(job).get(3));
    assertEquals("competencies 2294 2294 0", parts(job).get(4));
    assertEquals("requirements 6537 6537 0", parts(job).get(5));
    assertEquals(
        List.of(
            "statements.csv 2280 2280",
            "competency_areas.csv 11 11",
            "work_roles.csv 46 46",
            "work_role_statements.csv 6537 6537"),
        sums(job));
  }

  @ParameterizedTest
  @CsvSource({
    "empty, 0, 0",
    "ordering, 28, 27",
    "smart-level, 14, 12",
    "smarter-balanced-dok, 15, 12",
    "smarter-balanced-math-g3, 48, 44",
    "smarter-balanced-math-hs, 86, 82",
    "utf8, 1, 0",
    "what-standards-could-be, 16, 14"
  })
  void packagesComeWithAllItems(String name, int items, int children) {
    byte[] file = SharedData.bytes("case-packages/" + name + ".json");
    Answer job = admin.importFile("frameworks", "?format=CASE", "application/json", file);
    assertEquals(items + 2, job.count("/counts/created"), job::body);
    assertEquals(0, job.count("/counts/failed"));
    int left = 0;
    for (JsonNode reason : job.at("/files/0/left")) {
      left += reason.at("/rows").asInt();
    }
    assertEquals(job.count("/files/0/rows"), job.count("/files/0/taken") + left);
    assertEquals(entries(file), job.count("/files/0/rows"));
    Answer all = admin.get("/competencies?limit=500").expect(200);
    assertEquals(items, all.at("/items").size());
    int hanging = 0;
    for (JsonNode one : all.at("/items")) {
      hanging += one.at("/parentId").isNull() ? 0 : 1;
    }
    assertEquals(children, hanging);
  }

  /** How much a package lists. */
  private static int entries(byte[] file) {
    JsonNode root = Relaxed.tree(new String(file, StandardCharsets.UTF_8));
    int entries = 0;
    for (Map.Entry<String, JsonNode> member : root.properties()) {
      if (member.getKey().equals("CFDefinitions")) {
        for (JsonNode list : member.getValue()) {
          entries += list.size();
        }
      } else if (member.getValue().isArray()) {
        entries += member.getValue().size();
      }
    }
    return entries;
  }

  private static int repeated(Map<String, Integer> reasons) {
    return reasons.entrySet().stream()
        .filter(one -> one.getKey().contains("requires the skill of this job already, at the same"))
        .mapToInt(Map.Entry::getValue)
        .sum();
  }

  /** How often notes give which reason. */
  private Map<String, Integer> reasons(Answer job) {
    Map<String, Integer> reasons = new TreeMap<>();
    String path = "/imports/" + job.id() + "/notes?limit=500";
    String cursor = "";
    while (true) {
      Answer page = admin.get(path + cursor).expect(200);
      for (JsonNode note : page.at("/items")) {
        reasons.merge(note.at("/reason").asText(), 1, Integer::sum);
      }
      if (page.at("/nextCursor").isNull()) {
        assertEquals(job.count("/notes"), reasons.values().stream().mapToInt(n -> n).sum());
        return reasons;
      }
      cursor = "&cursor=" + page.text("/nextCursor");
    }
  }
}
