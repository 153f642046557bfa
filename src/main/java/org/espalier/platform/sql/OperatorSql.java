package org.espalier.platform.sql;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Statements about the tenants themselves and about the server: they see no tenant's rows, for no
 * tenant is set.
 */
@ApplicationScoped
public class OperatorSql {

  private final AgroalDataSource pool;
  private final Watch watch;

  OperatorSql(AgroalDataSource pool, Watch watch) {
    this.pool = pool;
    this.watch = watch;
  }

  public <T> List<T> list(Query query, Args args, RowMapper<T> mapper) {
    try (Connection connection = pool.getConnection();
        Watch.Run run = watch.begin(query);
        PreparedStatement statement = connection.prepareStatement(query.jdbc())) {
      Binding.bind(statement, 1, query, args, "");
      List<T> all = new ArrayList<>();
      try (ResultSet rows = statement.executeQuery()) {
        Row row = new Row(rows);
        while (rows.next()) {
          all.add(mapper.map(row));
        }
      }
      run.ended();
      return all;
    } catch (SQLException e) {
      throw SqlFailure.of(e);
    }
  }

  public int update(Query query, Args args) {
    try (Connection connection = pool.getConnection();
        Watch.Run run = watch.begin(query);
        PreparedStatement statement = connection.prepareStatement(query.jdbc())) {
      Binding.bind(statement, 1, query, args, "");
      int touched = statement.executeUpdate();
      run.ended();
      return touched;
    } catch (SQLException e) {
      throw SqlFailure.of(e);
    }
  }
}
