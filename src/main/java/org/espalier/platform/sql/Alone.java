package org.espalier.platform.sql;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * A read outside a transaction: where the session has to be told the tenant first, that and the
 * statement are pipelined, so that both take one round trip.
 */
final class Alone {

  /** Bound while a connection is taken by who tells its session the tenant. */
  static final ScopedValue<Boolean> TELLING = ScopedValue.newInstance();

  private Alone() {}

  static <T> T read(
      DataSource pool,
      Telling telling,
      Watch watch,
      Query query,
      Args args,
      String tenant,
      ResultMapper<T> mapper) {
    Binding.requireTypedNulls(query, args);
    try (Connection connection = ScopedValue.where(TELLING, true).call(pool::getConnection);
        Watch.Run run = watch.begin(query)) {
      T result = telling.read(connection, query, args, tenant, mapper);
      run.ended();
      return result;
    } catch (SQLException e) {
      throw SqlFailure.of(e);
    }
  }

  /** Reads for a tenant that the session may have to be told. */
  interface Telling {

    /** Runs a query outside a transaction, in a session that may know any tenant, or none. */
    <T> T read(Connection session, Query query, Args args, String tenant, ResultMapper<T> mapper)
        throws SQLException;
  }
}
