package org.espalier.platform.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.ConfigProvider;
import org.espalier.testing.Tenant;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Clients generated from the committed contract compile and work. All of them go from files to a
 * closed gap; those that can tell null from nothing also patch, and meet a typed problem, a file in
 * and out and a value that they do not know. Their names read as if written by hand.
 */
@QuarkusTest
class GeneratedClientsTest {

  private static final String ROWS = GeneratedClients.PROGRAMS.resolve("rows").toString();
  private static final List<String> STORY =
      List.of(
          "gap BELOW by 1",
          "readiness 0.5",
          "problem 422 UNPROCESSABLE /jobExternalId UNKNOWN_REFERENCE",
          "patched to Moreau-Lind without e-mail",
          "stale 412 STALE_VERSION",
          "import COMPLETED with 2 created",
          "exported 3 rows",
          "unknown values pass");

  private static final List<String> LOOP =
      List.of(
          "proficiency-scales COMPLETED with 1 created",
          "frameworks COMPLETED with 1 created",
          "competencies COMPLETED with 2 created",
          "jobs COMPLETED with 1 created",
          "employees COMPLETED with 2 created",
          "requirements COMPLETED with 2 created",
          "activities COMPLETED with 1 created",
          "evidence COMPLETED with 2 created",
          "modelling BELOW by 1",
          "testing MET by 0",
          "readiness 0.75",
          "drafted Data modelling in practice",
          "plan PROPOSED",
          "plan PROPOSED",
          "plan AGREED",
          "plan ACTIVE",
          "assigned course by PLAN",
          "evidence LEARNING at 3",
          "assignment COMPLETED",
          "modelling MET by 0",
          "testing MET by 0",
          "readiness 1",
          "item ACHIEVED, progress 1");

  /** Names that a generator makes up where the contract has none. */
  private static final Pattern MADE_UP =
      Pattern.compile(
          "\\w*(?:Inline(?:Response|Object|Request)|Object\\d|AnyOf|OneOf|AllOf|[2-5]\\d\\dResponse"
              + "|Inner|RequestBody\\d|Enum|Model\\d)");

  private static final Pattern DECLARED =
      Pattern.compile(
          "(?:class|interface|enum|type|const|object) (\\w+)|(?:export const|typealias) (\\w+)");

  @BeforeAll
  static void build() {
    GeneratedClients.build();
  }

  @Test
  void typescriptClientWorks() throws IOException {
    Path client = GeneratedClients.built("typescript");
    assertNamesAreTheContracts(client.resolve("src"));
    assertEquals(STORY, lines(Tools.run(client, "node", "dist/scenario.js", server(), tenant())));
    assertEquals(LOOP, lines(Tools.run(client, "node", "dist/loop.js", server(), tenant(), ROWS)));
  }

  @Test
  void javaClientWorks() throws IOException {
    Path client = GeneratedClients.built("java");
    assertNamesAreTheContracts(client.resolve("src/main/java"));
    assertEquals(STORY, lines(run(client, "Scenario", server(), tenant())));
    assertEquals(LOOP, lines(run(client, "Loop", server(), tenant(), ROWS)));
  }

  @Test
  void kotlinClientWorks() throws IOException {
    Path client = GeneratedClients.built("kotlin");
    assertNamesAreTheContracts(client.resolve("src/main/kotlin"));
    assertEquals(LOOP, lines(run(client, "Loop", server(), tenant(), ROWS)));
  }

  @Test
  void pythonClientWorks() throws IOException {
    Path client = GeneratedClients.built("python");
    assertNamesAreTheContracts(client.resolve("espalier_client"));
    assumeTrue(
        Tools.works(client, "python3", "-c", "import dateutil, pydantic, urllib3"),
        "the Python client was generated but not run: its libraries (requirements.txt) are not installed");
    assertEquals(STORY, lines(Tools.run(client, "python3", "scenario.py", server(), tenant())));
    assertEquals(LOOP, lines(Tools.run(client, "python3", "loop.py", server(), tenant(), ROWS)));
  }

  /** What is declared has no made-up name, and what is there is not there anew beside it. */
  private static void assertNamesAreTheContracts(Path folder) throws IOException {
    Set<String> declared = new TreeSet<>();
    for (String file : GeneratedClients.files(folder, "")) {
      Matcher names = DECLARED.matcher(Files.readString(Path.of(file)));
      while (names.find()) {
        declared.add(names.group(1) == null ? names.group(2) : names.group(1));
      }
    }
    assertTrue(declared.containsAll(Set.of("Employee", "GapItem")), declared::toString);
    List<String> bad =
        declared.stream()
            .filter(name ->
                MADE_UP.matcher(name).matches()
                    || (name.startsWith("New") && declared.contains(name.substring(3))))
            .toList();
    assertEquals(List.of(), bad);
  }

  /** Runs a program on the Java machine, with what its client was compiled to and needs. */
  private static String run(Path client, String program, String... arguments) throws IOException {
    String path = Files.readString(client.resolve(GeneratedClients.CLASSPATH));
    List<String> command =
        new ArrayList<>(List.of(GeneratedClients.jdk("java"), "-cp", path, program));
    command.addAll(List.of(arguments));
    return Tools.run(client, command.toArray(String[]::new));
  }

  private static List<String> lines(String printed) {
    return printed.lines().toList();
  }

  private static String server() {
    return ConfigProvider.getConfig().getValue("test.url", String.class);
  }

  private static String tenant() {
    return Tenant.fresh().slug();
  }
}
