package org.espalier.platform.sql;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * A read outside a transaction: what a transaction begins with and the statement are pipelined, so
 * that both take one round trip.
 */
final class Alone {

  private Alone() {}

  static <T> T read(
      DataSource pool,
      Beginning beginning,
      Watch watch,
      Query query,
      Args args,
      String tenant,
      ResultMapper<T> mapper) {
    Binding.requireTypedNulls(query, args);
    try (Connection connection = pool.getConnection();
        Watch.Run run = watch.begin(query)) {
      T result = beginning.alone(connection, query, args, tenant, mapper);
      run.ended();
      return result;
    } catch (SQLException e) {
      throw SqlFailure.of(e);
    }
  }
}
