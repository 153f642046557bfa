package org.espalier.platform.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.ConfigProvider;
import org.espalier.testing.Psql;
import org.junit.jupiter.api.Test;

/**
 * On a cluster, each statement that is kept in a file can be planned, and goes to the one node that
 * has the tenant, in whole or in pieces. Only there can it be asked; see {@code src/docs/scale.md}
 * for how.
 */
@QuarkusTest
class OneNodeTest {

  /** What a cluster cannot do at all, among the errors of statements with invented values. */
  private static final List<String> UNABLE = List.of("0A000", "XX000");

  private static final Pattern TASKS = Pattern.compile("Task Count: (\\d+)");
  private static final String TYPES =
      "select unnest(parameter_types)::text from pg_prepared_statements where name = 'asked'";

  /** What cannot be prepared without the types that the server tells along. */
  private static final double LEFT_OUT = 0.2;

  @Test
  void hasTheTenantOfEachStatement() {
    assumeTrue(distributed(), "there is no cluster");
    List<String> files = SqlFilesTest.files().filter(OneNodeTest::whole).toList();
    List<String> faults = new ArrayList<>();
    int leftOut = 0;
    for (String file : files) {
      try (Psql psql = Psql.application().undone()) {
        String statement = numbered(query(file).jdbc());
        if (prepared(psql, statement)) {
          fault(psql).ifPresent(fault -> faults.add(file + ": " + fault));
        } else {
          leftOut++;
        }
      }
    }
    assertEquals(List.of(), faults, () -> String.join("\n", faults));
    assertTrue(leftOut < LEFT_OUT * files.size(), "left out " + leftOut + " of " + files.size());
  }

  /** False if it takes the types that the server tells along. */
  private static boolean prepared(Psql psql, String statement) {
    try {
      psql.run("prepare asked as " + statement);
      return true;
    } catch (SQLException e) {
      return false;
    }
  }

  /** What is wrong with how it would be run; what cannot be explained is run. */
  private static Optional<String> fault(Psql psql) {
    String execute = "execute asked" + values(psql);
    try {
      psql.run("savepoint before");
      String plan = String.join("\n", psql.lines("explain (costs off) " + execute));
      return TASKS
          .matcher(plan)
          .results()
          .map(MatchResult::group)
          .filter(tasks -> !tasks.equals("Task Count: 1"))
          .findFirst();
    } catch (SQLException | IllegalStateException unexplained) {
      return run(psql, execute);
    }
  }

  private static Optional<String> run(Psql psql, String execute) {
    try {
      psql.run("rollback to savepoint before");
      psql.run(execute);
      return Optional.empty();
    } catch (SQLException e) {
      return UNABLE.contains(e.getSQLState())
          ? Optional.of(String.valueOf(e.getMessage()))
          : Optional.empty();
    }
  }

  private static String values(Psql psql) {
    List<String> values =
        psql.lines(TYPES).stream()
            .map(type -> type.equals("text") ? "'test-one'" : "null::" + type)
            .toList();
    return values.isEmpty() ? "" : "(" + String.join(", ", values) + ")";
  }

  /** With {@code $1}, {@code $2} and so on in place of question marks. */
  private static String numbered(String jdbc) {
    Matcher marks = Pattern.compile("'(?:[^']|'')*'|\\?\\??").matcher(jdbc);
    StringBuilder sql = new StringBuilder();
    int number = 0;
    while (marks.find()) {
      String mark = marks.group();
      String put = mark.equals("?") ? "$" + ++number : mark.equals("??") ? "?" : mark;
      marks.appendReplacement(sql, Matcher.quoteReplacement(put));
    }
    marks.appendTail(sql);
    return sql.toString();
  }

  private static boolean whole(String file) {
    return SqlFilesTest.WHOLE.matcher(query(file).jdbc()).matches();
  }

  private static Query query(String file) {
    return Query.of(SqlFilesTest.filled("{include " + file + "}"));
  }

  private static boolean distributed() {
    return ConfigProvider.getConfig()
        .getOptionalValue("espalier.database.distributed", Boolean.class)
        .orElse(false);
  }
}
