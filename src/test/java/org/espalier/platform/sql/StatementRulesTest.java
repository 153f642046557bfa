package org.espalier.platform.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Set;
import net.sf.jsqlparser.JSQLParserException;
import net.sf.jsqlparser.expression.JdbcNamedParameter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules themselves: what they let pass and what they refuse. */
class StatementRulesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "select e.id from employee e where e.tenant_id = :tenant and e.id = :id",
        "select id from employee where tenant_id = :tenant",
        "select e.id from employee e where (e.tenant_id = :tenant and e.id = :id) and e.active",
        "select 1 from job j left join employee e on e.tenant_id = :tenant and e.job_id = j.id where j.tenant_id = :tenant",
        "select 1 from job j join employee e on e.tenant_id = :tenant and e.job_id = j.id and j.tenant_id = :tenant",
        "select 1 from job j, unnest(:ids) as k (id) where j.tenant_id = :tenant and j.id = k.id",
        "with a as (select e.id from employee e where e.tenant_id = :tenant) select a.id from a join a b on a.id = b.id",
        "update job set title = :t where tenant_id = :tenant and id = :id",
        "delete from job j using employee e where j.tenant_id = :tenant and e.tenant_id = :tenant and e.job_id = j.id",
        "insert into job (id, tenant_id) values (:id, :tenant)",
        "insert into job (tenant_id, id) select :tenant, k.id from unnest(:ids) as k (id)"
            + " on conflict (tenant_id, id) do update set title = excluded.title",
        "insert into tenant (id) values (:id) on conflict (id) do nothing",
        "select tenant from work_queue order by since",
        "insert into job (tenant_id, id) with recursive w as (select j.id from job j where j.tenant_id = :tenant)"
            + " select :tenant, w.id from w",
        "savepoint batch",
        "set local enable_nestloop = off"
      })
  void letsPass(String sql) {
    assertEquals(Set.of(), faults(sql), sql);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "select e.id from employee e where e.id = :id",
        "select e.id from employee e where e.tenant_id = :tenant or e.id = :id",
        "select e.id from employee e where e.tenant_id = 'acme'",
        "select e.id from employee e where e.tenant_id = :other",
        "select e.id from employee e where not (e.tenant_id = :tenant)",
        "select e.id from employee e where e.tenant_id = current_setting('espalier.tenant')",
        "select 1 from job j join employee e on e.tenant_id = j.tenant_id where j.tenant_id = :tenant",
        "select 1 from job j left join employee e on e.tenant_id = :tenant and j.tenant_id = :tenant",
        "select 1 from job j join employee e on e.job_id = j.id where tenant_id = :tenant",
        "select (select max(e.id) from employee e) from job j where j.tenant_id = :tenant",
        "select 1 from job j where j.tenant_id = :tenant and exists (select 1 from employee e where e.job_id = j.id)",
        "select 1 from job j where j.tenant_id = :tenant order by (select max(e.id) from employee e)",
        "select j.id from job j where j.tenant_id = :tenant group by j.id having exists (select 1 from employee e)",
        "select count(*) filter (where j.id in (select e.job_id from employee e)) from job j where j.tenant_id = :tenant",
        "select sum(1) over (order by (select max(e.id) from employee e)) from job j where j.tenant_id = :tenant",
        "select 1 from job j left join lateral (select e.id from employee e where e.job_id = j.id) s on true"
            + " where j.tenant_id = :tenant",
        "select j.id from job j where j.tenant_id = :tenant union all select e.id from employee e",
        "with a as (select e.id from employee e) select a.id from a",
        "with recursive w as (select e.id from employee e where e.tenant_id = :tenant union all"
            + " select e.id from w join employee e on e.manager_id = w.id) select w.id from w",
        "with gone as (delete from job j where j.id = :id) select 1",
        "update job set title = :t where id = :id",
        "update job j set title = (select max(e.id) from employee e) where j.tenant_id = :tenant",
        "update job j set title = e.family_name from employee e where j.tenant_id = :tenant and e.job_id = j.id",
        "update job set tenant_id = :other where tenant_id = :tenant",
        "delete from job where id = :id",
        "delete from job j using employee e where j.tenant_id = :tenant and e.job_id = j.id",
        "insert into job (tenant_id, id) values ('acme', :id)",
        "insert into job (tenant_id, id) values (:tenant, :id), (:other, :id)",
        "insert into job values (:tenant, :id)",
        "insert into job (id) values (:id)",
        "insert into job (tenant_id, id) select e.tenant_id, e.id from employee e where e.tenant_id = :tenant",
        "insert into job (tenant_id, id) values (:tenant, :id) on conflict (id) do nothing",
        "insert into job (tenant_id, id) values (:tenant, :id) on conflict (tenant_id, id) do update set tenant_id = :x",
        "insert into job (tenant_id, id) values (:tenant, :id) on conflict (tenant_id, id) do update"
            + " set title = (select max(e.id) from employee e)",
        "insert into job (tenant_id, id) values (:tenant, :id) on conflict (tenant_id, id) do update set updated_at = now()",
        "update job set updated_at = current_timestamp where tenant_id = :tenant",
        "update job set id = gen_random_uuid() where tenant_id = :tenant",
        "select random() from job j where j.tenant_id = :tenant",
        "select j.xmin from job j where j.tenant_id = :tenant",
        "select pg_advisory_xact_lock(1)",
        "with recursive w as (select j.id from job j where j.tenant_id = :tenant)"
            + " insert into job (tenant_id, id) select :tenant, w.id from w",
        "update job set active = case :state when 'ON' then true else false end where tenant_id = :tenant",
        "truncate table job",
        "merge into job j using employee e on j.id = e.job_id when matched then update set title = 'x'"
      })
  void refuses(String sql) {
    assertFalse(faults(sql).isEmpty(), sql);
  }

  @Test
  void everyReplacementIsStillNeeded() {
    for (Dialect.Gap gap : Dialect.GAPS) {
      assertThrows(JSQLParserException.class, () -> Dialect.plain(gap.sample()), gap::sample);
      Dialect.parse(gap.sample());
    }
  }

  private static Set<String> faults(String sql) {
    return StatementRules.faults(
        sql, side -> side instanceof JdbcNamedParameter named && named.getName().equals("tenant"));
  }
}
