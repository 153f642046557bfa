package org.espalier.platform.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.sf.jsqlparser.expression.JdbcNamedParameter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The statements kept in files: explained, used, and within the rules when their slots are filled.
 */
class SqlFilesTest {

  private static final Path FOLDER = Path.of("src/main/resources/sql");
  private static final String SQL = everything(FOLDER, ".sql");
  private static final String CODE = everything(Path.of("src/main/java"), ".java");
  private static final Pattern SLOT = Pattern.compile("\\{([a-z]+)}");

  /** What is a statement by itself, and no piece of others. */
  static final Pattern WHOLE = Pattern.compile("(?is)^(select|with|insert|update|delete)\\b.*");

  /** What may stand in the slots; what the code puts there is checked when it is issued. */
  private static final Map<String, String> FILLINGS =
      Map.ofEntries(
          Map.entry("and", "and true"),
          Map.entry("order", "order by 1 limit :limit"),
          Map.entry("nodes", "org_unit"),
          Map.entry("parent", "parent_id"),
          Map.entry("concerned", "null::uuid"),
          Map.entry("last", "'ffffffff-ffff-ffff-ffff-ffffffffffff'::uuid"),
          Map.entry("key", "external_id"),
          Map.entry("type", "text"),
          Map.entry("is", "= :employee"),
          Map.entry("select", "{include workforce/jobs}"),
          Map.entry("filter", "true"),
          Map.entry("visible", "true"),
          Map.entry("seen", "true"),
          Map.entry("wanting", "true"),
          Map.entry("placing", "{include insight/by_unit}"),
          Map.entry("self", "true"),
          Map.entry("others", "true"),
          Map.entry("works", "true"),
          Map.entry("writes", "true"),
          Map.entry("reviews", "true"),
          Map.entry("match", "null::numeric as rank"),
          Map.entry("found", ""),
          Map.entry("questions", "('simple', websearch_to_tsquery('simple', :q))"),
          Map.entry("pools", "true"),
          Map.entry("until", "true"),
          Map.entry("from", "true"),
          Map.entry("line", "true"),
          Map.entry("learning", "true"),
          Map.entry("grouping", "{include insight/spent_by_activity}"),
          Map.entry("people", "true"),
          Map.entry("planned", "true"),
          Map.entry("competencies", "true"),
          Map.entry("number", "0"),
          Map.entry("span", "true"),
          Map.entry("among", "true"),
          Map.entry("rank", "w.priority"),
          Map.entry("rowplace", "k.job_id::text"),
          Map.entry("columnplace", "null::text"),
          Map.entry("rowcase", "d.row_key"),
          Map.entry("columncase", "d.competency_id::text"),
          Map.entry("wanted", "true"),
          Map.entry("picked", "true"),
          Map.entry("after", "true"),
          Map.entry("person", "{include gap/person_now}"),
          Map.entry("policy", "{include competency/policy_now}"),
          Map.entry("asked", "{include competency/required_now}, {include competency/effective}"),
          Map.entry("which", "i.plan_id = :plan"),
          Map.entry("rated", "{include gap/rated_anew}"),
          Map.entry("table", "job"),
          Map.entry("log", "goal_transition"),
          Map.entry("owner", "goal_id"),
          Map.entry("state", "leadership_level"),
          Map.entry("column", "job_family_id"),
          Map.entry("columns", ", t.title::text as title"),
          Map.entry("kept", "{include platform/keep_state}"),
          Map.entry("rows", "unnest(:c0) as s (found_id)"),
          Map.entry("id", "s.found_id"),
          Map.entry("condition", "true"),
          Map.entry("members", "'title', t.title"),
          Map.entry("arrays", ":c0::text[]"),
          Map.entry("names", "title"),
          Map.entry("said", "s.title"),
          Map.entry("first", "s.title"),
          Map.entry("present", "t.title"),
          Map.entry("changes", "'title'"),
          Map.entry("set", "title = s.title"),
          Map.entry("moved", "false"),
          Map.entry("rewritten", "false"));

  static Stream<String> files() {
    return filesUnder(FOLDER, ".sql")
        .map(path -> FOLDER.relativize(path).toString().replace(".sql", "").replace('\\', '/'))
        .sorted();
  }

  @ParameterizedTest
  @MethodSource("files")
  void opensWithWhatItAnswers(String file) {
    String comment = comment(file);
    String first = comment.split("(?<=[.?])\\s", 2)[0];
    assertTrue(
        first.split("\\s+").length >= 3 && first.matches("[A-Z].*[.?]"),
        () -> "the file must open with a question or with what it does: " + first);
  }

  @ParameterizedTest
  @MethodSource("files")
  void tellsItsParametersAndSlots(String file) {
    String text = text(file);
    String comment = comment(file);
    boolean arrays = comment.contains("one array a column") || comment.contains("one of each");
    Set<String> untold = new TreeSet<>();
    for (String name : Query.of(text).parameters()) {
      boolean told = Pattern.compile("\\b" + name + "\\b").matcher(comment).find();
      if (!told && !arrays && !name.equals("tenant") && !comment.contains("and the counts")) {
        untold.add(":" + name);
      }
    }
    Matcher slots = SLOT.matcher(text);
    while (slots.find()) {
      if (!Pattern.compile("\\b" + slots.group(1) + "\\b").matcher(comment).find()) {
        untold.add("{" + slots.group(1) + "}");
      }
    }
    assertEquals(Set.of(), untold, "the opening comment must tell these");
  }

  @ParameterizedTest
  @MethodSource("files")
  void isUsed(String file) {
    boolean included = SQL.contains("{include " + file + "}");
    assertTrue(included || named(file), "no code names it and no file includes it");
  }

  /** Statements are read when they are used: one that is not there would come to light late. */
  @Test
  void everyFileThatTheCodeNamesIsThere() {
    Set<String> missing = new TreeSet<>();
    Matcher named = Pattern.compile("Query\\s*\\.file\\(\\s*\"([a-z_/]+)\"\\s*\\)").matcher(CODE);
    int all = 0;
    while (named.find()) {
      all++;
      if (!Files.exists(FOLDER.resolve(named.group(1) + ".sql"))) {
        missing.add(named.group(1));
      }
    }
    assertEquals(Set.of(), missing);
    assertTrue(all > 400, "the pattern finds few");
  }

  @ParameterizedTest
  @MethodSource("files")
  void keepsToTheRules(String file) {
    Query query = Query.of(filled("{include " + file + "}"));
    if (WHOLE.matcher(query.jdbc()).matches()) {
      String named = withoutComments(query.toString());
      assertEquals(Set.of(), StatementRules.faults(named, SqlFilesTest::tenant), named);
    }
  }

  @Test
  void mostFilesAreWholeStatements() {
    long whole =
        files()
            .filter(
                file -> WHOLE.matcher(Query.of(filled("{include " + file + "}")).jdbc()).matches())
            .count();
    assertTrue(whole * 4 > files().count() * 3, "the pattern of whole statements matches few");
  }

  /** Named in the code as a whole, or put together from a beginning. */
  private static boolean named(String file) {
    int end = file.lastIndexOf('_');
    return CODE.contains("\"" + file + "\"")
        || (end > 0 && CODE.contains("\"" + file.substring(0, end + 1) + "\" +"));
  }

  /** A statement with its slots filled and what it includes. */
  static String filled(String text) {
    String made = text;
    for (int depth = 0; depth < 5; depth++) {
      made =
          Pattern.compile("\\{include ([a-z_/]+)}")
              .matcher(made)
              .replaceAll(found -> Matcher.quoteReplacement(SqlFiles.read(found.group(1))));
      made =
          SLOT.matcher(withoutComments(made))
              .replaceAll(found -> {
                String filling = FILLINGS.get(found.group(1));
                assertTrue(filling != null, () -> "no filling is known for " + found.group());
                return Matcher.quoteReplacement(String.valueOf(filling));
              });
    }
    return made;
  }

  private static boolean tenant(net.sf.jsqlparser.expression.Expression side) {
    return side instanceof JdbcNamedParameter named && named.getName().equals("tenant");
  }

  private static String comment(String file) {
    return text(file)
        .lines()
        .takeWhile(line -> line.startsWith("--"))
        .map(line -> line.substring(2).strip())
        .collect(Collectors.joining(" "));
  }

  private static String withoutComments(String sql) {
    return List.of(sql.split("\n", -1)).stream()
        .map(line -> line.replaceFirst("(^|\\s)--.*$", ""))
        .filter(line -> !line.isBlank())
        .collect(Collectors.joining("\n"));
  }

  private static String text(String file) {
    return read(FOLDER.resolve(file + ".sql"));
  }

  private static String read(Path path) {
    try {
      return Files.readString(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String everything(Path folder, String ending) {
    return filesUnder(folder, ending).map(SqlFilesTest::read).collect(Collectors.joining("\n"));
  }

  private static Stream<Path> filesUnder(Path folder, String ending) {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(path -> path.toString().endsWith(ending)).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
