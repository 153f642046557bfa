package org.espalier.platform.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.function.LongSupplier;
import org.espalier.testing.Psql;
import org.espalier.testing.Tenant;
import org.junit.jupiter.api.Test;

/** What another server changes about issuers and roles makes tokens be looked at anew here. */
@QuarkusTest
class ChangesElsewhereTest {

  private static final int PATIENCE_MILLIS = 20_000;

  @Inject private Tenants tenants;

  private final Tenant tenant = Tenant.fresh();
  private final Tenant other = Tenant.fresh();

  @Test
  void rolesThatChangedElsewhereCountHere() throws Exception {
    long before = tenants.roleChanges(tenant.slug());
    tell("roles " + tenant.slug());
    awaitMore(() -> tenants.roleChanges(tenant.slug()), before);
    assertEquals(0, tenants.roleChanges(other.slug()));
  }

  @Test
  void issuersThatChangedElsewhereCountHere() throws Exception {
    long before = tenants.changes();
    tell("issuers");
    awaitMore(tenants::changes, before);
  }

  @Test
  void rolesThatChangeHereAreToldElsewhere() throws InterruptedException {
    tenants.rolesChanged(tenant.slug());
    try (Psql psql = Psql.superuser()) {
      awaitMore(
          () ->
              psql.count(
                  "select count(*) from server_notice where topic = ?", "roles " + tenant.slug()),
          0);
    }
  }

  private static void tell(String topic) throws SQLException {
    try (Psql psql = Psql.superuser()) {
      psql.run(
          "insert into server_notice (topic, number, told_at) values (?, 1, now())"
              + " on conflict (topic) do update set number = server_notice.number + 1, told_at = excluded.told_at",
          topic);
    }
  }

  private static void awaitMore(LongSupplier count, long before) throws InterruptedException {
    long deadline = System.currentTimeMillis() + PATIENCE_MILLIS;
    while (count.getAsLong() <= before) {
      assertTrue(System.currentTimeMillis() < deadline, "nobody heard");
      Thread.sleep(50);
    }
  }
}
