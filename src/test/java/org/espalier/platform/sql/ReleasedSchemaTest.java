package org.espalier.platform.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/**
 * A database of the last release, with data, becomes one of this version; and servers of the last
 * release go on working with it, as they do while the version changes one server at a time.
 */
@QuarkusTest
@TestInstance(Lifecycle.PER_CLASS)
class ReleasedSchemaTest {

  private static final String HISTORY = "flyway_schema_history";
  private static final String OURS =
      " from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname = 'public'"
          + " and c.relkind in ('r', 'p') and c.relname <> 'flyway_schema_history'";
  private static final String TABLES = "select c.relname" + OURS + " order by 1";
  private static final String IN_OURS = " in (select c.oid" + OURS + ")";

  /** Columns as a server that does not know of the next version meets them. */
  private static final String COLUMNS =
      "select a.attrelid::regclass || '.' || a.attname || ' ' || format_type(a.atttypid,"
          + " a.atttypmod) from pg_attribute a where a.attnum > 0 and not a.attisdropped and"
          + " a.attrelid"
          + IN_OURS;

  /** Columns that a writer has to name. */
  private static final String DEMANDED =
      "select a.attrelid::regclass || '.' || a.attname from pg_attribute a where a.attnum > 0 and"
          + " not a.attisdropped and a.attnotnull and not a.atthasdef and a.attidentity = '' and"
          + " a.attrelid"
          + IN_OURS;

  /** What rows have to fulfil, with the columns that it looks at. */
  private static final String DEMANDS =
      "select k.conrelid::regclass || ' ' || k.conname || ' ' || coalesce((select"
          + " string_agg(a.attname, ',') from pg_attribute a where a.attrelid = k.conrelid and"
          + " a.attnum = any(k.conkey)), '-') from pg_constraint k where k.contype in ('c', 'f',"
          + " 'u', 'x', 'p') and k.conrelid"
          + IN_OURS
          + " union all select i.indrelid::regclass || ' ' || i.indexrelid::regclass || ' '"
          + " || coalesce((select string_agg(a.attname, ',') from pg_attribute a"
          + " where a.attrelid = i.indrelid and a.attnum = any(i.indkey)), '-')"
          + " from pg_index i where i.indisunique and i.indrelid"
          + IN_OURS;

  private Release release = new Release("", Map.of(), Map.of());
  private Schema before = new Schema(Set.of(), Set.of(), Set.of(), Map.of());
  private Schema after = before;
  private Map<String, Long> rows = Map.of();
  private OwnDatabase database;

  /** A database as a server meets it. */
  private record Schema(
      Set<String> columns,
      Set<String> demanded,
      Set<String> demands,
      Map<String, String> refused) {}

  @BeforeAll
  void migrate() throws IOException, SQLException {
    release = Release.read();
    database = OwnDatabase.create("released");
    database.migrate(release.schema());
    before = schema();
    database.run("set session_replication_role = replica");
    for (Map.Entry<String, JsonNode> table : release.rows().entrySet()) {
      if (!table.getKey().equals(HISTORY)) {
        load(table.getKey(), table.getValue());
      }
    }
    database.run("set session_replication_role = origin");
    rows = counted();
    database.migrate("latest");
    after = schema();
  }

  @AfterAll
  void drop() throws SQLException {
    database.close();
  }

  /** A server refuses a database whose migrations were others. */
  @Test
  void migrationsOfTheReleaseAreAsTheyWere() throws SQLException {
    Set<String> released = new TreeSet<>();
    release
        .rows()
        .getOrDefault(HISTORY, MissingNode.getInstance())
        .forEach(one ->
            released.add(one.path("version").asText() + " " + one.path("checksum").asText()));
    Set<String> present =
        new TreeSet<>(
            database.list("select h.version || ' ' || h.checksum from flyway_schema_history h"));
    assertFalse(released.isEmpty());
    released.removeAll(present);
    assertEquals(Set.of(), released);
  }

  @Test
  void everyRowIsStillThere() throws SQLException {
    assertTrue(rows.values().stream().mapToLong(Long::longValue).sum() > 5000, rows::toString);
    Map<String, Long> now = counted();
    now.keySet().retainAll(rows.keySet());
    assertEquals(rows, now);
    database.run("set espalier.tenant = 'tarnbeck'");
    database.run("set role espalier_app");
    try {
      assertEquals(
          List.of("Amara Nwosu"),
          database.list(
              "select e.given_name || ' ' || e.family_name from employee e where e.external_id ="
                  + " 'T1056'"));
    } finally {
      database.run("reset role");
    }
  }

  @Test
  void statementsOfTheReleaseAreStillTaken() {
    assertTrue(release.statements().size() >= 90);
    assertTrue(before.refused.size() * 10 < release.statements().size(), before.refused::toString);
    Map<String, String> refused = new TreeMap<>(after.refused);
    refused.keySet().removeAll(before.refused.keySet());
    assertEquals(Map.of(), refused);
  }

  @Test
  void columnsOfTheReleaseAreAsTheyWere() {
    Set<String> lost = new HashSet<>(before.columns);
    lost.removeAll(after.columns);
    assertEquals(Set.of(), lost, "drop, rename or retype a release after the last that knows them");
  }

  @Test
  void writersOfTheReleaseNeedNotNameMore() {
    Set<String> known = tables(before.columns);
    Set<String> more = new HashSet<>(after.demanded);
    more.removeAll(before.demanded);
    more.removeIf(column -> !known.contains(column.substring(0, column.indexOf('.'))));
    assertEquals(Set.of(), more, "not null needs a default while older servers write");
  }

  /** A check, a key or an index may concern what is new; what older servers write has to pass. */
  @Test
  void writersOfTheReleaseAreHeldToNothingNew() {
    Set<String> names = new HashSet<>();
    before.columns.forEach(column -> names.add(column.substring(0, column.indexOf(' '))));
    Set<String> known = new HashSet<>();
    before.demands.forEach(demand -> known.add(demand.substring(0, demand.lastIndexOf(' '))));
    Set<String> more = new HashSet<>(after.demands);
    more.removeIf(demand -> {
      String[] parts = demand.split(" ");
      return known.contains(parts[0] + " " + parts[1])
          || !List.of(parts[2].split(",")).stream()
              .allMatch(column -> names.contains(parts[0] + "." + column));
    });
    assertEquals(Set.of(), more, "tighten what rows have to fulfil a release later");
  }

  private static Set<String> tables(Set<String> columns) {
    Set<String> tables = new HashSet<>();
    columns.forEach(column -> tables.add(column.substring(0, column.indexOf('.'))));
    return tables;
  }

  private Schema schema() throws SQLException {
    Map<String, String> refused = new TreeMap<>();
    release
        .statements()
        .forEach((name, statement) -> {
          String why = database.refusal(statement);
          if (!why.isEmpty()) {
            refused.put(name, why);
          }
        });
    return new Schema(
        Set.copyOf(database.list(COLUMNS)),
        Set.copyOf(database.list(DEMANDED)),
        Set.copyOf(database.list(DEMANDS)),
        refused);
  }

  private void load(String table, JsonNode found) throws SQLException {
    String columns =
        String.join(
            ", ",
            database.list(
                "select quote_ident(a.attname) from pg_attribute a where a.attrelid = '"
                    + table
                    + "'::regclass and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''"
                    + " order by a.attnum"));
    database.run(
        "insert into "
            + table
            + " ("
            + columns
            + ") overriding system value select "
            + columns
            + " from jsonb_populate_recordset(null::"
            + table
            + ", ?::jsonb)",
        found.toString());
  }

  private Map<String, Long> counted() throws SQLException {
    Map<String, Long> counted = new TreeMap<>();
    for (String table : database.list(TABLES)) {
      counted.put(table, Long.parseLong(database.list("select count(*) from " + table).getFirst()));
    }
    return counted;
  }
}
