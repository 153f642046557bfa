package org.espalier.platform.sql;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import org.espalier.platform.start.StartRefused;
import org.espalier.testing.Psql;
import org.junit.jupiter.api.Test;

/** With which database roles the server refuses to start. */
@QuarkusTest
class RoleGuardTest {

  @Inject private RoleGuard guard;

  @Test
  void roleThatOwnsNothingWillDo() {
    assertDoesNotThrow(this::check);
  }

  @Test
  void roleThatPassesRowLevelSecurityIsRefused() throws SQLException {
    assertRefused("alter role espalier bypassrls", "alter role espalier nobypassrls", "BYPASSRLS");
  }

  @Test
  void superuserIsRefused() throws SQLException {
    assertRefused("alter role espalier superuser", "alter role espalier nosuperuser", "superuser");
  }

  @Test
  void ownerOfTablesIsRefused() throws SQLException {
    assertRefused(
        "alter table import_lock owner to espalier",
        "alter table import_lock owner to espalier_owner",
        "(import_lock)");
  }

  @Test
  void memberOfTheOwnerIsRefused() throws SQLException {
    assertRefused(
        "grant espalier_owner to espalier",
        "revoke espalier_owner from espalier",
        "ESPALIER_DATABASE_OWNER_USERNAME");
  }

  private void assertRefused(String change, String back, String why) throws SQLException {
    try (Psql psql = Psql.superuser()) {
      psql.run(change);
      try {
        StartRefused refused = assertThrows(StartRefused.class, this::check);
        assertTrue(refused.getMessage().contains(why), refused.getMessage());
      } finally {
        psql.run(back);
      }
    }
    assertDoesNotThrow(this::check);
  }

  private void check() {
    guard.check(new StartupEvent());
  }
}
