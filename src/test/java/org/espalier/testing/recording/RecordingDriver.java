package org.espalier.testing.recording;

import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverPropertyInfo;
import java.sql.SQLException;
import java.util.Properties;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** PostgreSQL's driver, with every statement noted before it is executed. */
public final class RecordingDriver implements Driver {

  private final Driver real;

  /** Made by the connection pool, by name. */
  public RecordingDriver() throws ReflectiveOperationException {
    // By name, for the compiler lacks the annotations that the driver's class is marked with.
    this.real =
        Class.forName("org.postgresql.Driver")
            .asSubclass(Driver.class)
            .getDeclaredConstructor()
            .newInstance();
  }

  @Override
  public @Nullable Connection connect(String url, Properties info) throws SQLException {
    Connection connection = real.connect(url, info);
    return connection == null ? null : RecordedConnection.of(connection, analytic(info));
  }

  /** The pool of reads that look at everybody says its name to the database. */
  private static boolean analytic(Properties info) {
    return "espalier-analytics".equals(info.getProperty("ApplicationName"));
  }

  @Override
  public boolean acceptsURL(String url) throws SQLException {
    return real.acceptsURL(url);
  }

  @Override
  public DriverPropertyInfo[] getPropertyInfo(String url, Properties info) throws SQLException {
    return real.getPropertyInfo(url, info);
  }

  @Override
  public int getMajorVersion() {
    return real.getMajorVersion();
  }

  @Override
  public int getMinorVersion() {
    return real.getMinorVersion();
  }

  @Override
  public boolean jdbcCompliant() {
    return real.jdbcCompliant();
  }

  @Override
  public Logger getParentLogger() {
    return Logger.getLogger(RecordingDriver.class.getName());
  }
}
