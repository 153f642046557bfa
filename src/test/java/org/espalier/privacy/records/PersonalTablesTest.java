package org.espalier.privacy.records;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.espalier.testing.Psql;
import org.junit.jupiter.api.Test;

/**
 * Every column that can say something about somebody is in the list that says what becomes of it.
 */
@QuarkusTest
class PersonalTablesTest {

  private static final String COLUMNS =
      "select c.table_name, c.column_name from information_schema.columns c where c.table_schema = 'public'"
          + " and c.column_name <> 'tenant_id' and exists (select 1 from information_schema.columns t"
          + " where t.table_schema = 'public' and t.table_name = c.table_name and t.column_name = 'tenant_id')";
  private static final String SPEAKING =
      COLUMNS
          + " and c.udt_name in ('text', 'varchar', 'jsonb', 'json', 'bytea', '_text', '_jsonb')";

  @Test
  void everySpeakingColumnWasThoughtAbout() {
    Map<String, Set<String>> there = columns(SPEAKING);
    Map<String, Set<String>> listed = new TreeMap<>();
    for (PersonalTable table : PersonalTables.all()) {
      Set<String> columns = new TreeSet<>(table.columns());
      columns.removeIf(
          column -> table.erased().containsKey(column) && !speaks(there, table, column));
      listed.put(table.name(), columns);
    }
    assertEquals(text(there), text(listed));
  }

  private static boolean speaks(
      Map<String, Set<String>> there, PersonalTable table, String column) {
    return there.getOrDefault(table.name(), Set.of()).contains(column);
  }

  @Test
  void everyTableStandsThereOnceWithColumnsThatExist() {
    Map<String, Set<String>> there = columns(COLUMNS);
    Set<String> seen = new TreeSet<>();
    for (PersonalTable table : PersonalTables.all()) {
      assertTrue(seen.add(table.name()), table.name());
      Set<String> known = there.getOrDefault(table.name(), Set.of());
      assertTrue(known.containsAll(table.columns()), () -> table.name() + " " + table.columns());
    }
    Set<String> tables = new TreeSet<>(there.keySet());
    try (Psql psql = Psql.superuser()) {
      tables.addAll(
          psql.lines(
              "select table_name from information_schema.columns where table_schema = 'public'"
                  + " and column_name = 'tenant_id'"));
    }
    assertEquals(tables, seen);
  }

  @Test
  void tablesThatNameAPersonSayWhichRowsConcernOne() {
    List<String> silent = new ArrayList<>();
    Map<String, Set<String>> there = columns(COLUMNS);
    for (PersonalTable table : PersonalTables.all()) {
      Set<String> columns = there.getOrDefault(table.name(), Set.of());
      boolean names = columns.contains("employee_id") || columns.contains("person_id");
      if (names && table.about() == null) {
        silent.add(table.name());
      }
    }
    assertEquals(List.of(), silent);
  }

  @Test
  void whoDidSomethingIsAlwaysAnActor() {
    List<String> missed = new ArrayList<>();
    Map<String, Set<String>> there = columns(SPEAKING);
    for (PersonalTable table : PersonalTables.all()) {
      for (String column : there.getOrDefault(table.name(), Set.of())) {
        boolean names = column.endsWith("_by") || column.equals("actor");
        // What the audit trail says stays true for ever.
        if (names && !table.name().equals("audit_event") && !table.actors().contains(column)) {
          missed.add(table.name() + "." + column);
        }
      }
    }
    assertEquals(List.of(), missed);
  }

  private static String text(Map<String, Set<String>> columns) {
    return columns.entrySet().stream()
        .filter(table -> !table.getValue().isEmpty())
        .map(Object::toString)
        .collect(Collectors.joining("\n"));
  }

  private static Map<String, Set<String>> columns(String query) {
    Map<String, Set<String>> columns = new TreeMap<>();
    try (Psql psql = Psql.superuser()) {
      psql.rows(query)
          .forEach(row ->
              columns
                  .computeIfAbsent(String.valueOf(row.getFirst()), _ -> new TreeSet<>())
                  .add(String.valueOf(row.getLast())));
    }
    return columns;
  }
}
