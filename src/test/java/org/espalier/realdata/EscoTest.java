package org.espalier.realdata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.espalier.testing.Answer;
import org.espalier.testing.Client;
import org.espalier.testing.Tenant;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** ESCO's ICT occupations as jobs and eleven courses: most of what is missing nobody teaches. */
@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EscoTest {

  private final Client admin = Tenant.fresh().admin();
  private final List<NamedCsvRecord> skills = SharedData.rows("esco-ict/skills.csv");
  private final List<NamedCsvRecord> courses = SharedData.rows("esco-ict/courses.csv");
  private final Map<String, Set<String>> needed =
      links("esco-ict/occupation_skill_essential.csv", "occupationUri");
  private final Map<String, Set<String>> taught =
      links("esco-ict/course_teaches_skill.csv", "course_id");
  private final Map<String, String> jobs = new HashMap<>();
  private UUID learner = new UUID(0, 0);

  @BeforeAll
  void importAll() {
    admin.create(
        "proficiency-scales",
        "yes",
        "{name:'Yes or no', levels:[{value:0,label:'No'},{value:1,label:'Yes'}]}");
    admin.create("frameworks", "esco", "{name:'ESCO', scaleExternalId:'yes'}");
    new ImportFile("competencies", skills.stream().map(EscoTest::competency).toList())
        .create(admin);
    List<ObjectNode> occupations = new ArrayList<>();
    List<ObjectNode> required = new ArrayList<>();
    for (NamedCsvRecord occupation : SharedData.rows("esco-ict/occupations.csv")) {
      String uri = occupation.getField("uri");
      occupations.add(ImportFile.row(uri).put("title", occupation.getField("label")));
      needed.getOrDefault(uri, Set.of()).forEach(skill -> required.add(requirement(uri, skill)));
    }
    new ImportFile("jobs", occupations).create(admin);
    new ImportFile("requirements", required).create(admin);
    new ImportFile("activities", activities()).create(admin);
    for (JsonNode job : admin.get("/jobs?limit=500").expect(200).at("/items")) {
      jobs.put(job.at("/externalId").asText(), job.at("/id").asText());
    }
    learner = admin.create("employees", "ada", "{givenName:'Ada', familyName:'Byron'}");
  }

  @Test
  void everyOccupationsDraftNamesExactlyWhatNoCourseTeaches() {
    Set<String> all = taught.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
    assertEquals(69, jobs.size());
    int covered = 0;
    for (Map.Entry<String, String> job : jobs.entrySet()) {
      Set<String> untaught = new TreeSet<>(needed.get(job.getKey()));
      untaught.removeAll(all);
      Answer draft = draft(job.getValue());
      assertEquals(
          untaught,
          new TreeSet<>(draft.texts("/catalogueGaps", "/competency/externalId")),
          job.getKey());
      assertEquals("PROVEN", draft.text("/optimality"));
      covered += covered(draft, all, job.getKey());
    }
    assertTrue(covered > 0);
  }

  /** Every item that a course teaches is covered, by a course that teaches it. */
  private int covered(Answer draft, Set<String> all, String job) {
    int covered = 0;
    for (JsonNode item : draft.at("/items")) {
      String skill = item.at("/competency/externalId").asText();
      assertEquals(
          all.contains(skill) ? "1" : "0", item.at("/covered").asText(), job + " " + skill);
      assertEquals(
          all.contains(skill) ? "null" : "NOT_IN_CATALOGUE", item.at("/why").asText(), skill);
      if (all.contains(skill)) {
        String course = item.at("/choices/0/activity/externalId").asText();
        assertTrue(
            taught.getOrDefault(course, Set.of()).contains(skill),
            course + " does not teach " + skill);
        covered++;
      }
    }
    return covered;
  }

  private Answer draft(String job) {
    return admin
        .post(
            "/employees/" + learner + "/plan-drafts",
            "{dryRun:true, maxItems:50, jobId:'" + job + "'}")
        .expect(200);
  }

  private static ObjectNode competency(NamedCsvRecord skill) {
    return ImportFile.row(skill.getField("uri"))
        .put("name", skill.getField("label"))
        .put("frameworkExternalId", "esco")
        .put("sourceUri", skill.getField("uri"))
        .put("tier", "JOB");
  }

  private static ObjectNode requirement(String occupation, String skill) {
    return ImportFile.row(last(occupation) + " " + last(skill))
        .put("competencyExternalId", skill)
        .put("tier", "JOB")
        .put("jobExternalId", occupation)
        .put("level", 1);
  }

  /** One id stands for two courses: they are one activity, which teaches what both teach. */
  private List<ObjectNode> activities() {
    Map<String, ObjectNode> activities = new TreeMap<>();
    courses.forEach(
        course -> activities.putIfAbsent(course.getField("course_id"), activity(course)));
    return List.copyOf(activities.values());
  }

  private ObjectNode activity(NamedCsvRecord course) {
    String id = course.getField("course_id");
    ObjectNode row =
        ImportFile.row(id).put("title", course.getField("title")).put("type", "EXTERNAL");
    ArrayNode develops = row.putArray("develops");
    taught
        .getOrDefault(id, Set.of())
        .forEach(
            skill -> develops.addObject().put("competencyExternalId", skill).put("toLevel", 1));
    return row;
  }

  private static String last(String uri) {
    return uri.substring(uri.lastIndexOf('/') + 1);
  }

  private static Map<String, Set<String>> links(String file, String owner) {
    Map<String, Set<String>> links = new TreeMap<>();
    for (NamedCsvRecord row : SharedData.rows(file)) {
      links
          .computeIfAbsent(row.getField(owner), _ -> new TreeSet<>())
          .add(row.getField("skillUri"));
    }
    return links;
  }
}
