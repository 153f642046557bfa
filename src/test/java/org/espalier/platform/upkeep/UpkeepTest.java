package org.espalier.platform.upkeep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import org.espalier.testing.Psql;
import org.espalier.testing.Tenant;
import org.junit.jupiter.api.Test;

/** What is forgotten, and what is not. */
@QuarkusTest
class UpkeepTest {

  @Inject private Upkeep upkeep;

  @Test
  void answersAreForgottenAfterADay() throws SQLException {
    Tenant mine = tenantWithThreeUnits();
    Tenant other = tenantWithThreeUnits();
    try (Psql psql = Psql.superuser()) {
      for (Tenant tenant : List.of(mine, other)) {
        key(psql, tenant, "old", "25 hours");
        key(psql, tenant, "young", "23 hours");
      }
      upkeep.run(mine.slug());
      assertEquals(List.of("young"), keys(psql, mine));
      assertEquals(List.of("old", "young"), keys(psql, other));
    }
  }

  @Test
  void changesAreForgottenFromTheOldestOnWhenTheirTimeIsOver() throws SQLException {
    Tenant mine = tenantWithThreeUnits();
    Tenant other = tenantWithThreeUnits();
    try (Psql psql = Psql.superuser()) {
      for (Tenant tenant : List.of(mine, other)) {
        age(psql, tenant, 1, "91 days");
        age(psql, tenant, 2, "89 days");
      }
      upkeep.run(mine.slug());
      assertEquals(List.of("2", "3"), positions(psql, mine));
      assertEquals(List.of("1", "2", "3"), positions(psql, other));
      upkeep.run(mine.slug());
      assertEquals(List.of("2", "3"), positions(psql, mine));
    }
    mine.admin().create("org-units", "d", "{name:'D'}");
    try (Psql psql = Psql.superuser()) {
      assertEquals(List.of("2", "3", "4"), positions(psql, mine));
    }
  }

  @Test
  void moreChangesThanFitIntoOneTransactionAreForgottenToo() throws SQLException {
    Tenant tenant = tenantWithThreeUnits();
    try (Psql psql = Psql.superuser()) {
      psql.run(
          "insert into change_event (tenant_id, position, id, type, subject_type, subject_id, occurred_at, actor, data)"
              + " select ?, n, gen_random_uuid(), 'a', 'a', gen_random_uuid(), now() - interval '1 year', 'a', '{}'"
              + " from generate_series(4, 12003) n",
          tenant.slug());
      for (int position = 1; position <= 3; position++) {
        age(psql, tenant, position, "2 years");
      }
      upkeep.run(tenant.slug());
      assertEquals(List.of(), positions(psql, tenant));
    }
  }

  @Test
  void applicationMayForgetChangesOfItsTenantOnly() throws SQLException {
    Tenant mine = tenantWithThreeUnits();
    Tenant other = tenantWithThreeUnits();
    try (Psql psql = Psql.application().tenant(mine.slug()).undone()) {
      assertEquals(0, psql.run("delete from change_event where tenant_id = ?", other.slug()));
      assertEquals(3, psql.run("delete from change_event where tenant_id = ?", mine.slug()));
      SQLException refused =
          assertThrows(
              SQLException.class,
              () -> psql.run("update change_event set type = 'something.else'"));
      assertEquals("42501", refused.getSQLState());
    }
  }

  private static Tenant tenantWithThreeUnits() {
    Tenant tenant = Tenant.fresh();
    for (String name : List.of("a", "b", "c")) {
      tenant.admin().create("org-units", name, "{name:'" + name + "'}");
    }
    return tenant;
  }

  private static void key(Psql psql, Tenant tenant, String key, String age) throws SQLException {
    psql.run(
        "insert into idempotency_key (tenant_id, client, key, request_hash, claimed_at)"
            + " values (?, 'a', ?, '', now() - ?::interval)",
        tenant.slug(),
        key,
        age);
  }

  private static void age(Psql psql, Tenant tenant, long position, String age) throws SQLException {
    assertEquals(
        1,
        psql.run(
            "update change_event set occurred_at = now() - ?::interval where tenant_id = ? and position = ?",
            age,
            tenant.slug(),
            position));
  }

  private static List<String> keys(Psql psql, Tenant tenant) {
    return psql.lines(
        "select key from idempotency_key where tenant_id = ? order by key", tenant.slug());
  }

  private static List<String> positions(Psql psql, Tenant tenant) {
    return psql.lines(
        "select position from change_event where tenant_id = ? order by position", tenant.slug());
  }
}
