package org.espalier.platform.sql;

import io.agroal.api.AgroalPoolInterceptor;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import org.espalier.platform.tenancy.Tenancy;

/**
 * Names the tenant to row-level security when a transaction takes its connection. The setting is
 * local to the transaction, so nothing has to be cleared and poolers in transaction mode may sit
 * between; a session that knows the tenant already is told nothing. A connection taken outside a
 * transaction knows no tenant: {@link Sql} sends it along with the statement, and whoever forgets
 * sees no rows.
 */
@Singleton
class TenantSetting implements AgroalPoolInterceptor {

  private final Tenancy tenancy;
  private final Beginnings beginnings;
  private final ToldSessions sessions;

  TenantSetting(Tenancy tenancy, Beginnings beginnings, ToldSessions sessions) {
    this.tenancy = tenancy;
    this.beginnings = beginnings;
    this.sessions = sessions;
  }

  @Override
  public void onConnectionCreate(Connection connection) {
    try {
      sessions.opened(connection);
    } catch (SQLException e) {
      throw SqlFailure.of(e);
    }
  }

  @Override
  public void onConnectionAcquire(Connection connection) {
    try {
      if (connection.getAutoCommit()) {
        if (!Alone.TELLING.isBound()) {
          sessions.clear(connection);
        }
      } else if (!tenancy.known()) {
        sessions.hide(connection);
      } else if (!sessions.knows(connection, tenancy.tenant())) {
        beginnings.ofWork().say(connection, tenancy.tenant());
      }
    } catch (SQLException e) {
      throw SqlFailure.of(e);
    }
  }
}
