package org.espalier.bench.floor;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;

/** The server's database, seen by the superuser: row-level security does not hold for it. */
final class Database {

  private static final int CONNECTIONS = 20;

  private final AgroalDataSource pool;
  private final String tenant;

  Database(String url, String tenant, String password) throws SQLException {
    this.tenant = tenant;
    this.pool =
        AgroalDataSource.from(
            new AgroalDataSourceConfigurationSupplier()
                .connectionPoolConfiguration(connections ->
                    connections
                        .maxSize(CONNECTIONS)
                        .connectionFactoryConfiguration(factory ->
                            factory
                                .jdbcUrl(url)
                                .principal(new NamePrincipal("postgres"))
                                .credential(new SimplePassword(password)))));
  }

  Connection connection() throws SQLException {
    return pool.getConnection();
  }

  String tenant() {
    return tenant;
  }

  /** A statement kept beside the class path: {@code floor/<name>.sql}. */
  static String statement(String name) {
    try (InputStream file = Database.class.getResourceAsStream("/floor/" + name + ".sql")) {
      if (file == null) {
        throw new IllegalStateException("no statement " + name);
      }
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
