package org.espalier.platform.sql;

import io.agroal.api.AgroalPoolInterceptor;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import org.espalier.platform.tenancy.Tenancy;

/**
 * Names the tenant to row-level security when a transaction takes its connection. The setting is
 * local to the transaction, so nothing has to be cleared and poolers in transaction mode may sit
 * between. A connection taken outside a transaction gets none: {@link Sql} sends it along with the
 * statement, and whoever forgets sees no rows.
 */
@Singleton
class TenantSetting implements AgroalPoolInterceptor {

  private final Tenancy tenancy;
  private final Beginnings beginnings;

  TenantSetting(Tenancy tenancy, Beginnings beginnings) {
    this.tenancy = tenancy;
    this.beginnings = beginnings;
  }

  @Override
  public void onConnectionAcquire(Connection connection) {
    try {
      if (!connection.getAutoCommit() && tenancy.known()) {
        beginnings.ofWork().say(connection, tenancy.tenant());
      }
    } catch (SQLException e) {
      throw SqlFailure.of(e);
    }
  }
}
