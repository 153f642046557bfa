package org.espalier.platform.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * A read outside a transaction: the tenant setting and the statement are pipelined, and PostgreSQL
 * treats the pair as one implicit transaction, so that the setting ends with it.
 */
final class Alone {

  private Alone() {}

  static <T> T read(
      DataSource pool, Query query, Args args, String tenant, ResultMapper<T> mapper) {
    Binding.requireTypedNulls(query, args);
    try (Connection connection = pool.getConnection();
        PreparedStatement statement =
            connection.prepareStatement(Sql.SET_TENANT + ";" + query.jdbc())) {
      statement.setString(1, tenant);
      Binding.bind(statement, 2, query, args, tenant);
      statement.execute();
      statement.getMoreResults();
      try (ResultSet rows = statement.getResultSet()) {
        return mapper.map(rows);
      }
    } catch (SQLException e) {
      throw SqlFailure.of(e);
    }
  }
}
