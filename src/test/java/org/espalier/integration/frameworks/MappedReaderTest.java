package org.espalier.integration.frameworks;

import static org.espalier.integration.frameworks.Reading.keys;
import static org.espalier.integration.frameworks.Reading.places;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import net.jqwik.api.Example;
import org.espalier.integration.bulk.Findings;
import org.espalier.integration.bulk.FrameworkFormat;
import org.espalier.integration.bulk.FrameworkMapping;
import org.espalier.integration.bulk.FrameworkOrder;
import org.espalier.platform.problem.ProblemException;

/** What becomes of tables whose columns a mapping explains, without a server. */
class MappedReaderTest {

  private static final FrameworkMapping.Columns SKILLS_OF_ROLES =
      new FrameworkMapping.Columns(
          "Code", "Skill", "Text", "Area", "Link", "Role", "Unit", "Level", "Weight");
  private static final String HEADER =
      "Code;Skill;Text;Area;Link;Role;Unit;Level;Weight;Basic;Advanced;Colour\n";

  @Example
  void columnsMeanWhatTheMappingSays() {
    Findings found =
        read(
            new FrameworkMapping(
                "own", "Our skills", SKILLS_OF_ROLES, List.of("Basic", "Advanced")),
            HEADER
                + """
                S1;Testing;Finds faults.;Craft;http://x/1;Tester;QA;Advanced;2.5;Runs;Plans;red
                S1;;;;;Chief;QA;1;;;;red
                S2;Coding;;S1;;;;;;;;
                """);
    assertEquals(List.of("own@1"), keys(found, "frameworks"));
    assertEquals(
        "{\"externalId\":\"own-levels\",\"name\":\"Our skills:"
            + " levels\",\"wholeLevels\":true,\"proficientFrom\":1,"
            + "\"levels\":[{\"value\":1,\"label\":\"Basic\"},{\"value\":2,\"label\":\"Advanced\"}]}",
        first(found, "proficiency-scales").toString());
    assertEquals(List.of("own@1:S1", "own@1:S2", "own@1:Craft"), keys(found, "competencies"));
    ObjectNode testing = first(found, "competencies");
    assertEquals(
        "Finds faults.\n\nBasic: Runs\n\nAdvanced: Plans", testing.path("description").asText());
    assertEquals("own@1:Craft", testing.path("parentExternalId").asText());
    assertEquals("http://x/1", testing.path("sourceUri").asText());
    assertEquals(
        "own@1:S1",
        List.copyOf(found.rows("competencies")).get(1).path("parentExternalId").asText());
    assertEquals(List.of("own/Tester", "own/Chief"), keys(found, "jobs"));
    assertEquals(List.of("own/QA"), keys(found, "job-families"));
    assertEquals(
        "{\"externalId\":\"own/Tester:"
            + " S1\",\"competencyExternalId\":\"own@1:S1\",\"tier\":\"JOB\",\"level\":2,"
            + "\"jobExternalId\":\"own/Tester\",\"weight\":2.5}",
        first(found, "requirements").toString());
    assertEquals(List.of("t.csv 1 Colour", "t.csv 2 Area Craft"), places(found));
  }

  @Example
  void oddRowsAreNotedAndTheOthersGoOn() {
    Findings found =
        read(
            new FrameworkMapping(
                "own", "Our skills", SKILLS_OF_ROLES, List.of("Basic", "Advanced")),
            HEADER
                + """
                ;;Nothing;;;;;;;;;
                S1;Testing;;;;;;;;;;
                S1;Testing;;;;;;;;;;
                S1;;;;;Tester;;Expert;;;;
                S1;;;;;Tester;;2;0;;;
                S1;;;;;Tester;;1;;;;
                """);
    assertEquals(List.of("own/Tester: S1"), keys(found, "requirements"));
    assertEquals(
        List.of(
            "t.csv 1 Colour",
            "t.csv 2 Skill",
            "t.csv 4 Skill S1",
            "t.csv 5 Level Expert",
            "t.csv 6 Weight 0",
            "t.csv 7 Role Tester: S1"),
        places(found));
  }

  @Example
  void aColumnOfNamesIsEnough() {
    FrameworkMapping.Columns names =
        new FrameworkMapping.Columns(null, "Skill", null, null, null, null, null, null, null);
    Findings found =
        read(new FrameworkMapping("own", "Our skills", names, null), "Skill\nTesting\nCoding\n");
    assertEquals(List.of("own@1:Testing", "own@1:Coding"), keys(found, "competencies"));
    assertEquals(List.of("csv-shown"), keys(found, "proficiency-scales"));
    assertEquals("FUNCTIONAL", first(found, "competencies").path("tier").asText());
    FrameworkMapping other = new FrameworkMapping("own", "Our skills", names, null);
    assertThrows(ProblemException.class, () -> read(other, "Name\nTesting\n"));
  }

  private static Findings read(FrameworkMapping mapping, String table) {
    String text = table.replace(';', '\t');
    FrameworkOrder order = new FrameworkOrder(FrameworkFormat.CSV, "1", null, mapping);
    return Reading.read(new MappedReader(), order, Reading.file("t.csv", text));
  }

  private static ObjectNode first(Findings found, String kind) {
    return found.rows(kind).iterator().next();
  }
}
