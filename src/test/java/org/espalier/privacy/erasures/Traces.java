package org.espalier.privacy.erasures;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.espalier.testing.Psql;
import org.espalier.testing.Tenant;

/** What tells of Zora in the database, in every column of every table. */
final class Traces {

  /** Words by which she can be recognised, wherever they stand. */
  private static final List<String> TRACES =
      List.of(
          "zora", "Zora", "Quillfeather", "zq@example.org", "zora-token", "hr-4711", "secretly");

  private Traces() {}

  /**
   * Where the traces are in the database, by table, with the number of rows. Who did something
   * stays in the audit trail, as the subject of a token; nothing else does.
   */
  static Map<String, Long> in(Tenant tenant) {
    Map<String, Long> found = new TreeMap<>();
    try (Psql psql = Psql.superuser()) {
      List<String> tables =
          psql.lines(
              "select table_name from information_schema.columns where table_schema = 'public'"
                  + " and column_name = 'tenant_id' order by 1");
      for (String table : tables) {
        for (String trace : TRACES) {
          String hex = "encode(convert_to(?, 'UTF8'), 'hex')";
          long rows =
              psql.count(
                  "select count(*) from (select tenant_id, (to_jsonb(r) - "
                      + (table.equals("audit_event") ? "'actor'" : "''")
                      + ")::text as told from "
                      + table
                      + " r) t where t.tenant_id = ? and (strpos(t.told, ?) > 0 or strpos(t.told, "
                      + hex
                      + ") > 0)",
                  tenant.slug(),
                  trace,
                  trace);
          if (rows > 0) {
            found.merge(table, rows, Math::max);
          }
        }
      }
    }
    return found;
  }
}
