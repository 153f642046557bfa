package org.espalier.platform.sql;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.espalier.platform.tenancy.Tenancy;

/**
 * Runs statements for the tenant of the present request or job. A single read needs no transaction:
 * where its session does not know the tenant yet, the setting and the statement are pipelined
 * ({@link ToldSessions}). In a transaction the setting was made when its connection was taken
 * ({@link TenantSetting}).
 */
@ApplicationScoped
public class Sql implements Reads {

  private static final Query NO_LIMIT = Query.of("set local statement_timeout = 0");

  private final AgroalDataSource pool;
  private final Tenancy tenancy;
  private final TransactionSynchronizationRegistry transaction;
  private final ToldSessions sessions;
  private final Watch watch;
  private final Silence silence;

  Sql(
      AgroalDataSource pool,
      Tenancy tenancy,
      TransactionSynchronizationRegistry transaction,
      ToldSessions sessions,
      Watch watch,
      Silence silence) {
    this.pool = pool;
    this.silence = silence;
    this.tenancy = tenancy;
    this.transaction = transaction;
    this.sessions = sessions;
    this.watch = watch;
  }

  @Override
  public <T> List<T> list(Query query, Args args, RowMapper<T> mapper) {
    return read(query, args, ResultMapper.all(mapper));
  }

  /** The first row of a query, if there is one. */
  public <T> Optional<T> first(Query query, Args args, RowMapper<T> mapper) {
    return read(
        query,
        args,
        rows -> rows.next() ? Optional.of(mapper.map(new Row(rows))) : Optional.empty());
  }

  /** The only row of a query that always has one, such as a count. */
  public <T> T only(Query query, Args args, RowMapper<T> mapper) {
    return first(query, args, mapper)
        .orElseThrow(() -> new IllegalStateException("no row: " + query));
  }

  /**
   * Runs an insert, update or delete in the present transaction.
   *
   * @return the number of rows that it touched
   */
  public int update(Query query, Args args) {
    String tenant = tenancy.tenant();
    try (Connection connection = inTransaction();
        Watch.Run run = watch.begin(query);
        PreparedStatement statement = connection.prepareStatement(query.jdbc())) {
      Binding.bind(statement, 1, query, args, tenant);
      int touched = statement.executeUpdate();
      run.ended();
      return touched;
    } catch (SQLException e) {
      throw SqlFailure.of(e);
    }
  }

  /**
   * Hands every row to the consumer without holding them all; needs a transaction, for the cursor
   * lives in one.
   */
  public void each(Query query, Args args, RowConsumer consumer) {
    String tenant = tenancy.tenant();
    try (Connection connection = inTransaction();
        Watch.Run run = watch.begin(query);
        PreparedStatement statement = connection.prepareStatement(query.jdbc())) {
      statement.setFetchSize(1000);
      Binding.bind(statement, 1, query, args, tenant);
      try (ResultSet rows = statement.executeQuery()) {
        Row row = new Row(rows);
        while (rows.next()) {
          consumer.accept(row);
        }
        run.ended();
      }
    } catch (SQLException e) {
      throw SqlFailure.of(e);
    }
  }

  /**
   * Statements of the present transaction may take hours from now on, where they are stopped after
   * half a minute otherwise, and where who waits for an answer gives up a little later.
   */
  public void takeTime() {
    update(NO_LIMIT, Args.none());
    try (Connection connection = inTransaction()) {
      silence.bearLong(connection);
    } catch (SQLException e) {
      throw SqlFailure.of(e);
    }
  }

  /** True inside a transaction. */
  public boolean transactional() {
    return transaction.getTransactionKey() != null;
  }

  private <T> T read(Query query, Args args, ResultMapper<T> mapper) {
    String tenant = tenancy.tenant();
    if (!transactional()) {
      return Alone.read(pool, sessions, watch, query, args, tenant, mapper);
    }
    try (Connection connection = pool.getConnection();
        Watch.Run run = watch.begin(query);
        PreparedStatement statement = connection.prepareStatement(query.jdbc())) {
      Binding.bind(statement, 1, query, args, tenant);
      try (ResultSet rows = statement.executeQuery()) {
        T result = mapper.map(rows);
        run.ended();
        return result;
      }
    } catch (SQLException e) {
      throw SqlFailure.of(e);
    }
  }

  private Connection inTransaction() throws SQLException {
    if (!transactional()) {
      throw new IllegalStateException("a transaction is needed here");
    }
    return pool.getConnection();
  }

  /** Takes one row of a large result. */
  @FunctionalInterface
  public interface RowConsumer {
    void accept(Row row) throws SQLException;
  }
}
