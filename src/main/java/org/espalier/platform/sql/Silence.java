package org.espalier.platform.sql;

import io.agroal.api.AgroalPoolInterceptor;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * For how long the database may say nothing before its connection is given up. A network that
 * swallows everything ends no connection, and no time-out of the database comes through: without
 * this, who waits would wait for a quarter of an hour. Work that may take its time says so; its
 * connection is as all others again when the pool has it back.
 */
@Singleton
class Silence implements AgroalPoolInterceptor {

  private static final Duration LONG = Duration.ofHours(6);

  private final Duration usual;

  Silence(
      @ConfigProperty(name = "quarkus.datasource.jdbc.additional-jdbc-properties.socketTimeout")
          int seconds) {
    this.usual = Duration.ofSeconds(seconds);
  }

  /** Statements on this connection may take hours. */
  void bearLong(Connection connection) throws SQLException {
    bear(connection, LONG);
  }

  @Override
  public void onConnectionReturn(Connection connection) {
    try {
      bear(connection, usual);
    } catch (SQLException e) {
      throw SqlFailure.of(e);
    }
  }

  private static void bear(Connection connection, Duration most) throws SQLException {
    int millis = (int) most.toMillis();
    if (!connection.isClosed() && connection.getNetworkTimeout() != millis) {
      connection.setNetworkTimeout(Runnable::run, millis);
    }
  }
}
