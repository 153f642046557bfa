package org.espalier.platform.tenancy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import org.espalier.testing.Psql;
import org.junit.jupiter.api.Test;

/**
 * The second wall between tenants: what the database itself lets the application see and do, table
 * by table, whatever the statements say. Each table gets a row of two tenants in a transaction that
 * is undone.
 */
@QuarkusTest
class TenantWallTest {

  private static final String TABLES =
      "select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace"
          + " where n.nspname = 'public' and c.relkind = 'r' and exists (select 1 from pg_attribute a"
          + " where a.attrelid = c.oid and a.attname = 'tenant_id') order by 1";
  private static final String MINE = "test-wall-a";
  private static final String OTHERS = "test-wall-b";

  @Test
  void holdsForEveryTable() throws SQLException {
    List<String> tables;
    try (Psql psql = Psql.superuser()) {
      tables = psql.lines(TABLES);
    }
    assertTrue(tables.size() >= 25);
    for (String table : tables) {
      try (Psql psql = Psql.superuser().undone()) {
        String row = fill(psql, table);
        psql.run("set local role espalier");
        unknownTenantSeesNothing(psql, table, row);
        tenantSeesItsOwn(psql, table, row);
      }
    }
  }

  @Test
  void operatorTablesTellWhoIsThereAndNoMore() {
    try (Psql psql = Psql.superuser()) {
      assertEquals(
          List.of(
              "rate_use client,full_at",
              "server_notice number,told_at,topic",
              "tenant audience,claim_mapping,created_at,id,identity_provider,issuer,jwks_uri,keeps_roles,name,updated_at,version",
              "work_queue kind,since,tenant"),
          psql.lines(
              "select table_name, string_agg(column_name, ',' order by column_name) from information_schema.columns"
                  + " where table_name in ('tenant', 'work_queue', 'server_notice', 'rate_use') and table_schema = 'public'"
                  + " group by table_name order by 1"));
    }
  }

  /** Makes a row a tenant, whatever constraints say; its columns and values, for another one. */
  private static String fill(Psql psql, String table) throws SQLException {
    psql.run("set local session_replication_role = replica");
    for (String check :
        psql.lines(
            "select conname from pg_constraint where contype = 'c' and conrelid = ?::regclass",
            table)) {
      psql.run("alter table " + table + " drop constraint " + check);
    }
    List<List<String>> columns =
        psql
            .rows(
                "select a.attname, format_type(a.atttypid, null) from pg_attribute a"
                    + " where a.attrelid = ?::regclass and a.attnum > 0 and not a.attisdropped"
                    + " and a.attname <> 'tenant_id'",
                table)
            .stream()
            .map(row -> row.stream().map(String::valueOf).toList())
            .toList();
    String names = columns.stream().map(List::getFirst).collect(Collectors.joining(", "));
    String values =
        columns.stream().map(column -> sample(column.get(1))).collect(Collectors.joining(", "));
    String row =
        "(tenant_id"
            + (names.isEmpty() ? "" : ", " + names)
            + ") values (?"
            + (values.isEmpty() ? "" : ", " + values)
            + ")";
    psql.run("insert into " + table + " " + row, MINE);
    psql.run("insert into " + table + " " + row, OTHERS);
    psql.run("set local session_replication_role = origin");
    return row;
  }

  private static String sample(String type) {
    return switch (type) {
      case "uuid" -> "'00000000-0000-7000-8000-000000000001'";
      case "jsonb" -> "'{}'";
      case "boolean" -> "true";
      case "date", "timestamp with time zone" -> "'2026-01-01'";
      case "bytea" -> "''";
      default -> type.endsWith("[]") ? "'{}'" : "'1'";
    };
  }

  private static void unknownTenantSeesNothing(Psql psql, String table, String row)
      throws SQLException {
    assertEquals(0, psql.count("select count(*) from " + table), table);
    refused(psql, table, "insert into " + table + " " + row, MINE);
  }

  private static void tenantSeesItsOwn(Psql psql, String table, String row) throws SQLException {
    psql.tenant(MINE);
    assertEquals(List.of(MINE), psql.lines("select distinct tenant_id from " + table), table);
    refused(psql, table, "insert into " + table + " " + row, OTHERS);
    if (granted(psql, table, "UPDATE")) {
      assertEquals(
          0,
          psql.run("update " + table + " set tenant_id = tenant_id where tenant_id = ?", OTHERS),
          table);
      refused(
          psql,
          table,
          "update " + table + " set tenant_id = ? where tenant_id = '" + MINE + "'",
          OTHERS);
    }
    if (granted(psql, table, "DELETE")) {
      assertEquals(0, psql.run("delete from " + table + " where tenant_id = ?", OTHERS), table);
    }
  }

  private static boolean granted(Psql psql, String table, String right) {
    return psql.value("select has_table_privilege('espalier', ?, ?)", table, right).equals("t");
  }

  /** Refused by the policy, not by something else. */
  private static void refused(Psql psql, String table, String sql, String tenant)
      throws SQLException {
    psql.run("savepoint trial");
    SQLException refusal = assertThrows(SQLException.class, () -> psql.run(sql, tenant), table);
    assertTrue(
        String.valueOf(refusal.getMessage()).contains("row-level security policy"),
        () -> table + ": " + refusal);
    psql.run("rollback to savepoint trial");
  }
}
