package org.espalier.integration.frameworks;

import static org.espalier.integration.frameworks.Reading.file;
import static org.espalier.integration.frameworks.Reading.keys;
import static org.espalier.integration.frameworks.Reading.places;
import static org.espalier.integration.frameworks.Reading.read;
import static org.espalier.integration.frameworks.Reading.sums;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.espalier.integration.bulk.Findings;
import org.espalier.integration.bulk.FrameworkFormat;
import org.espalier.integration.bulk.FrameworkOrder;
import org.espalier.platform.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** What readers make of files, without a server. */
class ReadersTest {

  private static final String SKILLS =
      "Skill Name,Skill Description,Awareness,Working,Practitioner,Expert\n";
  private static final String ROLES =
      "Role Family,Role,Role Level,Skill Name,Skill Description,Skill Level\n";

  @Example
  void oddRowsAreNotedAndTheOthersGoOn() {
    Findings found =
        ddat(
            null,
            SKILLS
                + "Testing,“Finds”\u2028faults.,a,b,,d\n,No name,,,,\nTesting,Again,,,,\nShort\n",
            ROLES
                + """
                Data,Engineer,Senior,Testing,,Expert
                Data,Engineer,Senior,Testing,,Expert
                Data,Engineer,Senior,Testing,,Working
                Data,Chief,NOT IN USE,Testing,,NOT IN USE
                Data,Engineer,Junior,Cooking,Cooks.,Awareness
                Data,Engineer,Junior,,,Awareness
                Data,,Junior,Testing,,Awareness
                """);
    assertEquals(List.of("ddat:Testing", "ddat:Cooking"), keys(found, "competencies"));
    assertEquals(
        "“Finds”\nfaults.\n\nAwareness: a\n\nWorking: b\n\nExpert: d",
        found.rows("competencies").iterator().next().path("description").asText());
    assertEquals(
        List.of("ddat/Engineer/Senior", "ddat/Chief", "ddat/Engineer/Junior"), keys(found, "jobs"));
    assertEquals(
        List.of("ddat/Engineer/Senior: Testing", "ddat/Engineer/Junior: Cooking"),
        keys(found, "requirements"));
    assertEquals(
        List.of("ddat/Data", "ddat/Data/Engineer", "ddat/Data/Chief"), keys(found, "job-families"));
    assertEquals(
        List.of(
            "skills.csv 5 null",
            "skills.csv 3 Skill Name",
            "skills.csv 4 Skill Name Testing",
            "roles.csv 3 Skill Level ddat/Engineer/Senior: Testing: Expert",
            "roles.csv 4 Skill Level ddat/Engineer/Senior: Testing: Working",
            "roles.csv 5 Role Level NOT IN USE",
            "roles.csv 5 Skill Level NOT IN USE",
            "roles.csv 6 Skill Name Cooking",
            "roles.csv 7 Skill Name Engineer: Junior",
            "roles.csv 8 Role"),
        places(found));
    assertEquals(
        List.of(
            "skills.csv 4 1",
            "1 The row has more or fewer cells than the header.",
            "1 The skill has no name; the row was left out.",
            "1 The skill stands in the file already; the first row counts.",
            "roles.csv 7 2",
            "1 An earlier row requires the skill of this job already, at another level, which counts.",
            "1 An earlier row requires the skill of this job already, at the same level.",
            "1 No level of the framework; the job does not require the skill.",
            "1 The role has no name; the row was left out.",
            "1 The skill has no name; nothing is required."),
        sums(found));
  }

  @Example
  void versionsHaveTheSameJobsAndOtherCompetencies() {
    Findings found =
        ddat("2025-09", SKILLS + "Testing,T,a,b,c,d\n", ROLES + "Data,E,S,Testing,,Expert\n");
    assertEquals(List.of("ddat@2025-09"), keys(found, "frameworks"));
    assertEquals(List.of("ddat@2025-09:Testing"), keys(found, "competencies"));
    assertEquals(List.of("ddat/E/S: Testing"), keys(found, "requirements"));
  }

  @Example
  void rolesOfNiceInvolveStatements() {
    Findings found =
        read(
            new NiceReader(),
            new FrameworkOrder(FrameworkFormat.NICE, "1", null, null),
            file(
                "s.csv",
                """
                statement_id,type,statement
                K1,Knowledge,Knowledge of keys
                K1,Knowledge,Twice
                ,Skill,None
                """),
            file("r.csv", "work_role_id,name,category\nW1,Analyst,Protect\n"),
            file("l.csv", "work_role_id,statement_id\nW1,K1\nW1,K1\nW1,K2\nW2,K1\n"),
            file("a.csv", "competency_area_id,description\nA1,Covers keys\n"));
    assertEquals(
        List.of("nice@1:K1", "nice@1:Knowledge", "nice@1:A1"), keys(found, "competencies"));
    assertEquals(List.of("nice/W1: K1"), keys(found, "requirements"));
    assertEquals(List.of("nice/Protect"), keys(found, "job-families"));
    assertEquals(
        List.of(
            "s.csv 3 statement_id K1",
            "s.csv 4 statement_id None",
            "l.csv 3 statement_id W1: K1",
            "l.csv 4 statement_id W1: K2",
            "l.csv 5 statement_id W2: K1"),
        places(found));
    assertEquals(
        List.of(
            "s.csv 3 1",
            "1 It stands there already; the first row counts.",
            "1 No id or no text; the row was left out.",
            "a.csv 1 1",
            "r.csv 1 1",
            "l.csv 4 1",
            "1 It stands there already.",
            "2 No such role or no such statement."),
        sums(found));
  }

  @Example
  void whatIsNoFrameworkIsRefused() {
    for (String wrong : List.of("", "{", "[]", "{}", "{\"CFDocument\": {\"title\": \"T\"}}")) {
      assertThrows(ProblemException.class, () -> packaged(wrong), wrong);
    }
    assertThrows(ProblemException.class, () -> ddat(null, "a,b\n1,2\n", "c\n"));
    assertThrows(ProblemException.class, () -> ddat(null, "Skill Name,Skill Name\n", "c\n"));
  }

  @Property(tries = 300)
  void noTextBreaksAReaderOrVanishes(@ForAll String name, @ForAll String text) {
    Findings found = ddat(null, SKILLS + quoted(name) + "," + quoted(text) + ",,,,\n", ROLES);
    int kept = found.rows("competencies").size();
    assertTrue(
        kept == 1 || found.notes().stream().anyMatch(note -> note.file().equals("skills.csv")));
    assertEquals(kept, found.files().getFirst().taken());
    for (ObjectNode row : found.rows("competencies")) {
      String key = row.path("externalId").asText();
      assertTrue(key.length() <= Wording.LONGEST_KEY && key.matches("^\\S(?:.*\\S)?$"), key);
    }
  }

  @Property(tries = 300)
  void keysAreShortAndToldApart(@ForAll String one, @ForAll String other) {
    String a = Wording.key("k:" + one.repeat(50) + "a");
    String b = Wording.key("k:" + other.repeat(50) + "b");
    assertTrue(a.length() <= Wording.LONGEST_KEY);
    assertTrue(!a.equals(b));
  }

  private static Findings ddat(@Nullable String version, String skills, String roles) {
    return read(
        new DdatReader(),
        new FrameworkOrder(FrameworkFormat.DDAT, version, null, null),
        file("skills.csv", skills),
        file("roles.csv", roles));
  }

  private static Findings packaged(String json) {
    return read(
        new CaseReader(),
        new FrameworkOrder(FrameworkFormat.CASE, null, null, null),
        file("p.json", json));
  }

  private static String quoted(String cell) {
    return '"' + cell.replace("\"", "\"\"") + '"';
  }
}
