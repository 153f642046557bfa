package org.espalier.platform.sql;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Writes down what a release leaves in the world, from the data folder of a server of it that runs:
 * {@code -Despalier.released=/its/data/folder}. See CONTRIBUTING.md, "Releasing".
 */
@EnabledIfSystemProperty(named = "espalier.released", matches = ".+")
class ReleaseWritingTest {

  /** Rows of a table that are kept. */
  private static final int MOST = 600;

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String TABLES =
      "select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace where"
          + " n.nspname = 'public' and c.relkind in ('r', 'p') order by 1";
  private static final String SCHEMA = "select max(version::int) from flyway_schema_history";

  @Test
  void writesTheRelease() throws IOException, SQLException {
    Path folder = Path.of(System.getProperty("espalier.released"));
    String port = Files.readAllLines(folder.resolve("postgresql/postmaster.pid")).get(3).strip();
    String secret = Files.readString(folder.resolve("postgresql.secret")).strip();
    String url = "jdbc:postgresql://127.0.0.1:" + port + "/espalier";
    try (Connection connection = DriverManager.getConnection(url, "postgres", secret);
        Statement statement = connection.createStatement()) {
      Map<String, JsonNode> rows = new LinkedHashMap<>();
      for (String table : list(statement, TABLES)) {
        String query =
            "select coalesce(jsonb_agg(to_jsonb(t)), '[]') from (select * from "
                + table
                + " limit "
                + MOST
                + ") t";
        rows.put(table, JSON.readTree(list(statement, query).getFirst()));
      }
      new Release(list(statement, SCHEMA).getFirst(), statements(), rows).write();
    }
    assertTrue(Release.read().statements().size() >= 90);
  }

  private static Map<String, String> statements() {
    Map<String, String> statements = new TreeMap<>();
    SqlFilesTest.files()
        .forEach(file -> {
          String statement = Query.of(SqlFilesTest.filled("{include " + file + "}")).jdbc();
          if (SqlFilesTest.WHOLE.matcher(statement).matches()) {
            statements.put(file, statement);
          }
        });
    return statements;
  }

  private static List<String> list(Statement statement, String query) throws SQLException {
    List<String> found = new ArrayList<>();
    try (ResultSet rows = statement.executeQuery(query)) {
      while (rows.next()) {
        found.add(rows.getString(1));
      }
    }
    return found;
  }
}
