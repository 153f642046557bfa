package org.espalier.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** The server's database, seen by the superuser, as somebody with psql would. */
final class Psql implements AutoCloseable {

  private final Connection connection;

  Psql(Product product) throws SQLException, IOException {
    this.connection =
        DriverManager.getConnection(product.jdbcUrl(), "postgres", product.password());
  }

  Connection connection() {
    return connection;
  }

  void run(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  long number(String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getLong(1);
    }
  }

  /** A statement kept on the class path: {@code <name>.sql}. */
  static String statement(String name) throws IOException {
    try (InputStream file = Psql.class.getResourceAsStream("/" + name + ".sql")) {
      if (file == null) {
        throw new IllegalStateException("no statement " + name);
      }
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
