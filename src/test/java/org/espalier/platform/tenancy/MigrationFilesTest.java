package org.espalier.platform.tenancy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What migrations keep to beyond what the catalogue shows of them afterwards: their order above
 * all.
 */
class MigrationFilesTest {

  private static final Path FOLDER = Path.of("src/main/resources/db/migration");
  private static final Path CLUSTER = Path.of("src/main/resources/db/cluster");
  private static final Path SINGLE = Path.of("src/main/resources/db/single");
  private static final Pattern CREATE = Pattern.compile("create (?:unlogged )?table (\\w+)");
  private static final Pattern OTHER_ON =
      Pattern.compile("(?:alter table|create (?:unique )?index (?:if not exists )?\\w+ on) (\\w+)");
  private static final Pattern INDEX =
      Pattern.compile("create (?:unique )?index (if not exists )?\\w+ on (\\w+)");

  /** Before these migrations there was no database that anybody worked with. */
  private static final int FIRST_IN_USE = 210;

  private static final Set<String> OPERATOR = Set.of("tenant", "work_queue");

  /** Tables of the servers: on a cluster they stay where the servers connect. */
  private static final Set<String> LOCAL = Set.of("server_notice", "rate_use");

  static Stream<Path> files() throws IOException {
    try (Stream<Path> all = Files.list(FOLDER);
        Stream<Path> ofClusters = Files.list(CLUSTER)) {
      return Stream.concat(all, ofClusters).sorted().toList().stream();
    }
  }

  @Test
  void areThere() throws IOException {
    assertTrue(files().count() >= 7);
  }

  /** What a cluster needs written in another way is there for both. */
  @Test
  void clustersHaveTheSame() throws IOException {
    try (Stream<Path> cluster = Files.list(CLUSTER);
        Stream<Path> single = Files.list(SINGLE)) {
      assertEquals(
          single.map(Path::getFileName).sorted().toList(),
          cluster.map(Path::getFileName).sorted().toList());
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void opensWithItsConcern(Path file) throws IOException {
    assertTrue(Files.readString(file).startsWith("-- "), "a migration says what it is about");
  }

  /** Create bare, distribute, protect; only then foreign keys and indexes. */
  @ParameterizedTest
  @MethodSource("files")
  void distributesEachTableBeforeAnythingElse(Path file) throws IOException {
    List<String> statements = statements(file);
    List<String> faults = new ArrayList<>();
    for (int i = 0; i < statements.size(); i++) {
      Matcher create = CREATE.matcher(statements.get(i));
      if (create.lookingAt()) {
        String table = create.group(1);
        if (LOCAL.contains(table)) {
          continue;
        }
        boolean shared = OPERATOR.contains(table);
        String next = statements.get(Math.min(i + 1, statements.size() - 1));
        if (!next.equals(
            "select espalier." + (shared ? "reference" : "distribute") + "('" + table + "')")) {
          faults.add(table + " is not distributed right after it was made");
        }
        if (!shared
            && !statements.get(i + 2).startsWith("select espalier.protect('" + table + "'")) {
          faults.add(table + " is not protected right after it was distributed");
        }
        if (statements.get(i).contains(" references ")) {
          faults.add(table + " has foreign keys before it is distributed");
        }
        List<String> before = statements.subList(0, i);
        if (before.stream()
            .map(OTHER_ON::matcher)
            .anyMatch(on -> on.lookingAt() && on.group(1).equals(table))) {
          faults.add(table + " is altered before it is made");
        }
      }
    }
    assertEquals(List.of(), faults);
  }

  /** A cluster refuses constraints that come with other changes of a table. */
  @ParameterizedTest
  @MethodSource("files")
  void addsConstraintsByThemselves(Path file) throws IOException {
    Pattern changes = Pattern.compile("(?:^alter table \\w+|,) (?:add|drop|alter) ");
    assertEquals(
        List.of(),
        statements(file).stream()
            .filter(statement -> statement.startsWith("alter table "))
            .filter(statement -> statement.contains(" add constraint "))
            .filter(statement -> changes.matcher(statement).results().count() > 1)
            .toList());
  }

  @ParameterizedTest
  @MethodSource("files")
  void dropsOneIndexAtATime(Path file) throws IOException {
    assertEquals(
        List.of(),
        statements(file).stream()
            .filter(statement -> statement.startsWith("drop index") && statement.contains(","))
            .toList());
  }

  /**
   * An index holds writers up while it is built: whoever has large tables builds it beforehand,
   * concurrently.
   */
  @ParameterizedTest
  @MethodSource("files")
  void indexesOfTablesInUseMayBeThereBefore(Path file) throws IOException {
    if (number(file) < FIRST_IN_USE) {
      return;
    }
    List<String> statements = statements(file);
    Set<String> made =
        statements.stream()
            .map(CREATE::matcher)
            .filter(Matcher::lookingAt)
            .map(create -> create.group(1))
            .collect(Collectors.toSet());
    assertEquals(
        List.of(),
        statements.stream()
            .map(INDEX::matcher)
            .filter(index -> index.lookingAt() && index.group(1) == null)
            .filter(index -> !made.contains(index.group(2)))
            .map(Matcher::group)
            .toList(),
        "create index if not exists");
  }

  private static int number(Path file) {
    return Integer.parseInt(file.getFileName().toString().replaceFirst("^V(\\d+)__.*", "$1"));
  }

  private static List<String> statements(Path file) throws IOException {
    String text =
        Files.readString(file)
            .replaceAll("--[^\n]*", "")
            .replaceAll("(?s)\\$\\$.*?\\$\\$", "''")
            .replaceAll("\\s+", " ");
    return Arrays.stream(text.split(";")).map(String::strip).filter(s -> !s.isEmpty()).toList();
  }
}
