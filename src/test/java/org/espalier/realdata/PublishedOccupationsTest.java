package org.espalier.realdata;

import static org.espalier.integration.frameworks.Publications.parts;
import static org.espalier.realdata.PublishedFiles.sums;
import static org.espalier.realdata.PublishedFiles.zip;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import org.espalier.testing.Answer;
import org.espalier.testing.Client;
import org.espalier.testing.Tenant;
import org.junit.jupiter.api.Test;

/** ESCO as it was published: skills, occupations, and the tree that these stand in. */
@QuarkusTest
class PublishedOccupationsTest {

  private final Client admin = Tenant.fresh().admin();

  @Test
  void escoComesWithEssentialSkills() {
    Answer job =
        imported(
            "esco-ict/skills.csv",
            "esco-ict/occupations.csv",
            "esco-ict/occupation_skill_essential.csv",
            "esco-ict/courses.csv");
    assertEquals(
        List.of(
            "proficiency-scales 1 1 0",
            "frameworks 1 1 0",
            "jobs 69 69 0",
            "competencies 1310 1310 0",
            "requirements 1485 1485 0"),
        parts(job));
    assertEquals(
        List.of(
            "skills.csv 1310 1310",
            "occupations.csv 69 69",
            "occupation_skill_essential.csv 1485 1485",
            "courses.csv 11 0",
            "11 No table that is read; its rows were left out."),
        sums(job));
  }

  @Test
  void occupationsOfEscoStandInTheTreeOfIsco() {
    Answer job =
        imported(
            "esco-occupation-tree/isco_groups.csv.gz",
            "esco-occupation-tree/occupations.csv.gz",
            "esco-occupation-tree/occupations_hierarchy.csv");
    assertEquals(
        List.of(
            "proficiency-scales 1 1 0",
            "frameworks 1 1 0",
            "job-families 619 619 0",
            "jobs 3007 3007 0"),
        parts(job));
    assertEquals(
        List.of(
            "isco_groups.csv 619 619",
            "occupations.csv 3007 3007",
            "occupations_hierarchy.csv 3616 2369",
            "1247 Jobs form no tree; this one is in the family of its group."),
        sums(job));
    Answer director =
        admin
            .get("/jobs/by-external-id/esco%2Foccupation%2F00030d09-2b3a-4efd-87cc-c4ea39d27c34")
            .expect(200);
    assertEquals(
        "technical director esco/isco/C2654",
        director.text("/title") + " " + director.text("/jobFamilyExternalId"));
    List<String> above = new ArrayList<>();
    JsonNode family = director.at("/jobFamilyExternalId");
    while (family.isTextual()) {
      above.add(family.asText().substring("esco/isco/".length()));
      family =
          admin
              .get("/job-families/by-external-id/" + Client.encoded(family.asText()))
              .expect(200)
              .at("/parentExternalId");
    }
    assertEquals(List.of("C2654", "C265", "C26", "C2"), above);
  }

  private Answer imported(String... files) {
    return admin.importFile(
        "frameworks", "?format=ESCO&version=1.1.1", "application/zip", zip(files));
  }
}
