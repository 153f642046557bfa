package org.espalier.platform.feed;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.espalier.testing.Psql;
import org.espalier.testing.Tenant;
import org.junit.jupiter.api.Test;

/** Who waits for something to happen is woken, wherever it happens. */
@QuarkusTest
class WakesTest {

  private static final int PATIENCE_SECONDS = 20;

  @Inject private Wakes wakes;

  private final Tenant tenant = Tenant.fresh();
  private final Semaphore sleeper = new Semaphore(0);

  @Test
  void whatAnotherServerDoesWakes() throws Exception {
    tenant.admin().create("org-units", "a", "{name:'A'}");
    wakes.add(tenant.slug(), sleeper);
    try {
      awaken();
      happensElsewhere();
      awaken();
    } finally {
      wakes.remove(tenant.slug(), sleeper);
    }
    happensElsewhere();
    wakes.look();
    assertFalse(sleeper.tryAcquire());
  }

  @Test
  void whatThisServerDoesWakesAtOnce() throws InterruptedException {
    wakes.add(tenant.slug(), sleeper);
    try {
      awaken();
      tenant.admin().create("org-units", "a", "{name:'A'}");
      awaken();
    } finally {
      wakes.remove(tenant.slug(), sleeper);
    }
  }

  private void awaken() throws InterruptedException {
    assertTrue(sleeper.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS), "nobody woke");
    sleeper.drainPermits();
  }

  private void happensElsewhere() throws SQLException {
    try (Psql psql = Psql.superuser()) {
      psql.run("update change_feed set position = position + 1 where tenant_id = ?", tenant.slug());
    }
  }
}
