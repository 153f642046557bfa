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
import java.util.Objects;
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

/**
 * Exercism's C# track as a catalogue: concepts are competencies (1 taught, 2 practised), courses
 * need concepts that others teach. What no one can need, because it is not among the concepts, is
 * reported.
 */
@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExercismTest {

  private static final int LONGEST_CHAIN = 14;

  private final Client admin = Tenant.fresh().admin();
  private final List<NamedCsvRecord> courses = SharedData.rows("exercism-csharp/courses.csv");
  private final Set<String> concepts =
      SharedData.rows("exercism-csharp/concepts.csv").stream()
          .map(row -> row.getField("concept_slug"))
          .collect(Collectors.toCollection(TreeSet::new));
  private final Map<String, NamedCsvRecord> teachers = new TreeMap<>();
  private final Set<String> dangling = new TreeSet<>();
  private final Map<String, String> jobs = new HashMap<>();
  private UUID learner = new UUID(0, 0);

  @BeforeAll
  void importAll() {
    for (NamedCsvRecord course : courses) {
      words(course, "teaches").forEach(concept -> teachers.put(concept, course));
      words(course, "prerequisites").stream()
          .filter(needed -> !concepts.contains(needed))
          .forEach(dangling::add);
    }
    furnish();
    for (JsonNode job : admin.get("/jobs?limit=500").expect(200).at("/items")) {
      jobs.put(job.at("/externalId").asText(), job.at("/id").asText());
    }
    learner = admin.create("employees", "ada", "{givenName:'Ada', familyName:'Byron'}");
  }

  @Test
  void everyPathRespectsPrerequisitesAndTheLongestChainIsFourteen() {
    int longest = 0;
    String last = "";
    for (String concept : concepts) {
      Answer draft = draft(concept, 1);
      List<String> path = draft.texts("/items/0/choices", "/activity/externalId");
      assertEquals(teachers.containsKey(concept), !path.isEmpty(), concept);
      if (!path.isEmpty()) {
        assertEquals(needed(concept), new TreeSet<>(path), concept);
        Map<String, Integer> depth = inOrder(path);
        int chain = depth.values().stream().mapToInt(n -> n).max().orElseThrow();
        last = chain > longest ? path.getLast() : last;
        longest = Math.max(longest, chain);
      }
      assertEquals("PROVEN", draft.text("/optimality"));
    }
    assertEquals(LONGEST_CHAIN, longest);
    assertEquals("authentication-system", last);
  }

  @Test
  void conceptsThatNobodyTeachesAreCatalogueGaps() {
    Set<String> untaught = new TreeSet<>(concepts);
    untaught.removeAll(teachers.keySet());
    Answer draft = draft("everything", 50);
    Set<String> named = new TreeSet<>(draft.texts("/catalogueGaps", "/competency/externalId"));
    assertEquals(10, untaught.size());
    assertEquals(untaught, named);
    assertEquals(concepts.size() - 50, draft.at("/leftOut").size());
    assertEquals("PROVEN", draft.text("/optimality"));
  }

  @Test
  void whatIsNeededAndDoesNotExistIsReported() {
    assertEquals(17, dangling.size());
    assertTrue(
        dangling.containsAll(List.of("big-integers", "comparing", "events")), dangling::toString);
  }

  /**
   * How many courses stand in the longest chain that ends in each; all that is needed must be
   * before.
   */
  private Map<String, Integer> inOrder(List<String> path) {
    Map<String, NamedCsvRecord> bySlug =
        courses.stream().collect(Collectors.toMap(row -> row.getField("course_slug"), row -> row));
    Map<String, Integer> depth = new TreeMap<>();
    for (String slug : path) {
      int before = 0;
      for (String concept : words(Objects.requireNonNull(bySlug.get(slug)), "prerequisites")) {
        NamedCsvRecord teacher = teachers.get(concept);
        Integer known = teacher == null ? null : depth.get(teacher.getField("course_slug"));
        assertTrue(known != null, slug + " comes before what teaches " + concept);
        before = Math.max(before, known == null ? 0 : known);
      }
      depth.put(slug, before + 1);
    }
    return depth;
  }

  /** All courses that must be done to be taught a concept: there is one way only. */
  private Set<String> needed(String concept) {
    Set<String> needed = new TreeSet<>();
    List<String> open = new ArrayList<>(List.of(concept));
    while (!open.isEmpty()) {
      NamedCsvRecord teacher = teachers.get(open.removeLast());
      if (teacher != null && needed.add(teacher.getField("course_slug"))) {
        open.addAll(words(teacher, "prerequisites"));
      }
    }
    return needed;
  }

  private Answer draft(String job, int items) {
    return admin
        .post(
            "/employees/" + learner + "/plan-drafts",
            "{dryRun:true, maxItems:%d, jobId:'%s'}".formatted(items, jobs.get(job)))
        .expect(200);
  }

  private void furnish() {
    admin.create(
        "proficiency-scales",
        "steps",
        "{name:'Steps', levels:[{value:0,label:'New'},{value:1,label:'Taught'}]}");
    admin.create("frameworks", "csharp", "{name:'C#', scaleExternalId:'steps'}");
    List<ObjectNode> competencies = new ArrayList<>();
    List<ObjectNode> works = new ArrayList<>();
    List<ObjectNode> required = new ArrayList<>();
    works.add(ImportFile.row("everything").put("title", "Everything"));
    for (String concept : concepts) {
      competencies.add(
          ImportFile.row(concept)
              .put("name", concept)
              .put("frameworkExternalId", "csharp")
              .put("tier", "JOB"));
      works.add(ImportFile.row(concept).put("title", concept));
      required.add(requirement(concept, concept));
      required.add(requirement(concept, "everything"));
    }
    new ImportFile("competencies", competencies).create(admin);
    new ImportFile("jobs", works).create(admin);
    new ImportFile("requirements", required).create(admin);
    new ImportFile("activities", courses.stream().map(this::activity).toList()).create(admin);
  }

  private static ObjectNode requirement(String concept, String job) {
    return ImportFile.row(concept + " for " + job)
        .put("competencyExternalId", concept)
        .put("tier", "JOB")
        .put("jobExternalId", job)
        .put("level", 1);
  }

  private ObjectNode activity(NamedCsvRecord course) {
    ObjectNode row =
        ImportFile.row(course.getField("course_slug"))
            .put("title", course.getField("name"))
            .put("type", "COURSE");
    ArrayNode develops = row.putArray("develops");
    words(course, "teaches")
        .forEach(
            concept -> develops.addObject().put("competencyExternalId", concept).put("toLevel", 1));
    ArrayNode prerequisites = row.putArray("prerequisites");
    words(course, "prerequisites").stream()
        .filter(concepts::contains)
        .forEach(concept ->
            prerequisites.addObject().put("competencyExternalId", concept).put("level", 1));
    return row;
  }

  private static List<String> words(NamedCsvRecord row, String field) {
    return List.of(row.getField(field).split("\\|")).stream()
        .filter(word -> !word.isBlank())
        .distinct()
        .toList();
  }
}
