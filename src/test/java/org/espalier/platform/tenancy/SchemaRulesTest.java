package org.espalier.platform.tenancy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;
import org.espalier.testing.Psql;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * What every table must keep to so that one set of migrations serves a single server and a cluster
 * distributed by tenant, and so that no tenant sees another. Asked of the catalogue after all
 * migrations have run.
 */
@QuarkusTest
class SchemaRulesTest {

  /** The tables of the operator; all others belong to tenants. */
  private static final String OPERATOR = "('tenant', 'work_queue', 'server_notice', 'rate_use')";

  private static final String TABLES =
      "select c.oid, c.relname, c.relkind, c.relrowsecurity, c.relforcerowsecurity, c.relowner"
          + " from pg_class c join pg_namespace n on n.oid = c.relnamespace"
          + " where n.nspname = 'public' and c.relkind in ('r', 'p') and c.relname <> 'flyway_schema_history'";
  private static final String TENANT_TABLES = TABLES + " and c.relname not in " + OPERATOR;

  private final Psql psql = Psql.owner();

  @AfterEach
  void close() {
    psql.close();
  }

  @Test
  void tablesAreThere() {
    assertTrue(psql.rows(TENANT_TABLES).size() >= 25);
    assertEquals(
        List.of("4"),
        psql.lines("select count(*) from (" + TABLES + ") t where t.relname in " + OPERATOR));
  }

  @Test
  void tenantTablesHaveATenant() {
    none(
        "select t.relname from ("
            + TENANT_TABLES
            + ") t where not exists (select 1 from pg_attribute a"
            + " join pg_collation o on o.oid = a.attcollation where a.attrelid = t.oid and a.attname = 'tenant_id'"
            + " and a.atttypid = 'text'::regtype and a.attnotnull and o.collname = 'C')");
    none(
        "select t.relname from ("
            + TABLES
            + ") t join pg_attribute a on a.attrelid = t.oid"
            + " where t.relname in "
            + OPERATOR
            + " and a.attname = 'tenant_id'");
  }

  @Test
  void primaryKeysBeginWithTheTenant() {
    none(
        "select t.relname from ("
            + TENANT_TABLES
            + ") t where not exists (select 1 from pg_index i"
            + " join pg_attribute a on a.attrelid = t.oid and a.attnum = i.indkey[0]"
            + " where i.indrelid = t.oid and i.indisprimary and a.attname = 'tenant_id')");
  }

  @Test
  void idsAreUuids() {
    none(
        "select t.relname, a.attname from ("
            + TENANT_TABLES
            + ") t join pg_attribute a on a.attrelid = t.oid"
            + " where (a.attname = 'id' or a.attname like '%\\_id') and a.attname not in ('tenant_id', 'external_id',"
            + " 'trace_id') and a.attname not like '%external_id' and a.atttypid <> 'uuid'::regtype");
  }

  @Test
  void uniquenessIsWithinATenant() {
    none(
        "select t.relname, i.indexrelid::regclass from ("
            + TENANT_TABLES
            + ") t"
            + " join pg_index i on i.indrelid = t.oid and (i.indisunique or i.indisexclusion)"
            + " where not exists (select 1 from pg_attribute a where a.attrelid = t.oid and a.attname = 'tenant_id'"
            + " and a.attnum = any(i.indkey))");
  }

  @Test
  void indexesBeginWithTheTenant() {
    // Text search cannot: a gin index has no order, and row-level security and the parameter narrow
    // what it finds.
    none(
        "select t.relname, i.indexrelid::regclass from ("
            + TENANT_TABLES
            + ") t"
            + " join pg_index i on i.indrelid = t.oid join pg_class x on x.oid = i.indexrelid"
            + " join pg_am m on m.oid = x.relam where m.amname = 'btree' and not exists (select 1 from pg_attribute a"
            + " where a.attrelid = t.oid and a.attname = 'tenant_id' and a.attnum = i.indkey[0])");
  }

  @Test
  void foreignKeysStayWithinATenant() {
    none(
        "select k.conname from pg_constraint k"
            + " join pg_attribute a on a.attrelid = k.conrelid and a.attnum = k.conkey[1]"
            + " join pg_attribute b on b.attrelid = k.confrelid and b.attnum = k.confkey[1]"
            + " where k.contype = 'f' and (a.attname <> 'tenant_id' or b.attname <> 'tenant_id')");
    assertFalse(psql.rows("select 1 from pg_constraint where contype = 'f'").isEmpty());
  }

  @Test
  void foreignKeysNeverRewriteRows() {
    none(
        "select k.conname from pg_constraint k where k.contype = 'f'"
            + " and (k.confdeltype not in ('a', 'c') or k.confupdtype <> 'a')");
  }

  @Test
  void nothingHappensBehindTheService() {
    none("select tgname from pg_trigger where not tgisinternal");
    none(
        "select r.rulename from pg_rewrite r join pg_class c on c.oid = r.ev_class"
            + " join pg_namespace n on n.oid = c.relnamespace where n.nspname in ('public', 'espalier')"
            + " and r.rulename <> '_RETURN'");
    none("select inhrelid::regclass from pg_inherits");
    none(
        "select d.adrelid::regclass, a.attname from pg_attrdef d join ("
            + TABLES
            + ") t on t.oid = d.adrelid"
            + " join pg_attribute a on a.attrelid = d.adrelid and a.attnum = d.adnum"
            + " where pg_get_expr(d.adbin, d.adrelid) ~* '\\(|current_|local'");
  }

  @Test
  void namesLeaveRoomForAShardNumber() {
    none(
        "select relname from pg_class c join pg_namespace n on n.oid = c.relnamespace"
            + " where n.nspname in ('public', 'espalier') and octet_length(relname) > 54"
            + " and relname not like 'flyway%'");
    none(
        "select conname from pg_constraint k join pg_namespace n on n.oid = k.connamespace"
            + " where n.nspname = 'public' and octet_length(conname) > 54");
  }

  @Test
  void constraintsAreNamedByUsAndOnce() {
    String ours =
        " from pg_constraint k join ("
            + TABLES
            + ") t on t.oid = k.conrelid where k.contype <> 'n'";
    none(
        "select conname"
            + ours
            + " and conname ~ '_(pkey|key|fkey|check|excl)[0-9]*$'"
            + " and conname <> 'import_job_key'");
    none("select conname" + ours + " group by conname having count(*) > 1");
  }

  @Test
  void sequencesAreBigAndRare() {
    none(
        "select a.attrelid::regclass, a.attname from pg_attribute a join ("
            + TABLES
            + ") t on t.oid = a.attrelid"
            + " where a.attidentity <> '' and a.atttypid <> 'bigint'::regtype");
    none(
        "select c.relname from pg_class c join pg_sequence s on s.seqrelid = c.oid"
            + " where s.seqtypid <> 'bigint'::regtype");
  }

  @Test
  void rowLevelSecurityIsForcedAndFailsClosed() {
    none(
        "select t.relname from ("
            + TENANT_TABLES
            + ") t where not (t.relrowsecurity and t.relforcerowsecurity)");
    none(
        "select t.relname from ("
            + TENANT_TABLES
            + ") t where (select count(*) from pg_policy p"
            + " where p.polrelid = t.oid and p.polpermissive and p.polcmd = '*' and p.polroles = '{0}'"
            + " and pg_get_expr(p.polqual, p.polrelid) = pg_get_expr(p.polwithcheck, p.polrelid)"
            + " and pg_get_expr(p.polqual, p.polrelid) = '(tenant_id = current_setting(''espalier.tenant''::text, true))'"
            + " ) <> 1");
    none("select p.polname from pg_policy p where p.polpermissive and p.polname <> 'tenant_wall'");
    none(
        "select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname = 'public'"
            + " and c.relkind in ('v', 'm') and not coalesce(c.reloptions::text like '%security_invoker=true%', false)");
    // The one that acts as the owner analyses tables; it shows no row of them.
    none(
        "select p.proname from pg_proc p join pg_namespace n on n.oid = p.pronamespace"
            + " where n.nspname in ('public', 'espalier') and p.prosecdef"
            + " and p.proname <> 'refresh_statistics'");
  }

  @Test
  void applicationOwnsNothingAndIsHeld() {
    String roles = "('espalier', 'espalier_app')";
    assertEquals(
        List.of("espalier", "espalier_app"),
        psql.lines("select rolname from pg_roles where rolname in " + roles + " order by 1"));
    none(
        "select rolname from pg_roles where rolname in ('espalier', 'espalier_app', 'espalier_owner')"
            + " and (rolsuper or rolbypassrls or rolcreaterole or rolreplication)");
    none("select rolname from pg_roles where rolname in " + roles + " and rolcreatedb");
    for (String owned :
        List.of(
            "pg_class relowner",
            "pg_proc proowner",
            "pg_namespace nspowner",
            "pg_database datdba",
            "pg_type typowner")) {
      String[] parts = owned.split(" ");
      none(
          "select o.oid from "
              + parts[0]
              + " o join pg_roles r on r.oid = o."
              + parts[1]
              + " where r.rolname in "
              + roles);
    }
    none(
        "select m.roleid::regrole from pg_auth_members m join pg_roles r on r.oid = m.member"
            + " where r.rolname in "
            + roles
            + " and m.roleid::regrole::text <> 'espalier_app'");
    none(
        "select g.table_name, g.privilege_type from information_schema.table_privileges g where g.grantee in "
            + roles
            + " and (g.privilege_type in ('TRUNCATE', 'REFERENCES', 'TRIGGER') or g.is_grantable = 'YES')");
    none(
        "select table_name from information_schema.table_privileges where grantee = 'PUBLIC' and table_schema = 'public'");
  }

  @Test
  void migrationsSuitACluster() {
    assertEquals(
        "set citus.multi_shard_modify_mode = 'sequential'",
        ConfigProvider.getConfig().getValue("quarkus.flyway.init-sql", String.class));
    none(
        "select e.extname from pg_extension e join pg_namespace n on n.oid = e.extnamespace"
            + " where n.nspname not in ('public', 'pg_catalog')");
  }

  @Test
  void serverWorksAsTheApplication() {
    try (Psql application = Psql.application()) {
      assertEquals("espalier", application.value("select current_user"));
    }
  }

  private void none(String query) {
    assertEquals(List.of(), psql.lines(query), query);
  }
}
