package org.espalier.platform.embedded;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.espalier.platform.start.StartRefused;
import org.jspecify.annotations.Nullable;

/**
 * A way into a database.
 *
 * @param url JDBC URL
 * @param role the role to take on after logging in, or null to stay who one is
 */
record Login(String url, String username, String password, @Nullable String role) {

  /** Parameters of a URL that mean the same to JDBC and to PostgreSQL's own programs. */
  private static final Set<String> UNDERSTOOD =
      Set.of("sslmode", "sslrootcert", "sslcert", "sslkey");

  /**
   * Understands {@code jdbc:postgresql://host/db} and {@code postgresql://user:password@host/db}.
   */
  static Login parse(String url, @Nullable String username, @Nullable String password) {
    if (url.startsWith("jdbc:postgresql:")) {
      return new Login(url, orElse(username, "espalier"), orElse(password, ""), null);
    }
    if (!url.startsWith("postgresql://") && !url.startsWith("postgres://")) {
      throw new StartRefused(
          "ESPALIER_DATABASE_URL must begin with jdbc:postgresql:// or postgresql://.");
    }
    URI uri = URI.create(url);
    String[] user = orElse(uri.getUserInfo(), "espalier").split(":", 2);
    String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
    String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
    return new Login(
        "jdbc:postgresql://" + uri.getHost() + port + uri.getRawPath() + query,
        orElse(username, user[0]),
        orElse(password, user.length > 1 ? user[1] : ""),
        null);
  }

  /** The same role on another server; who logs in is the same unless the other URL says so. */
  Login at(String otherUrl) {
    return moved(otherUrl).as(Objects.requireNonNullElse(role, "espalier_app"));
  }

  /** Another server, where no role is taken on. */
  Login moved(String otherUrl) {
    boolean named = otherUrl.startsWith("postgres") && URI.create(otherUrl).getUserInfo() != null;
    return named ? parse(otherUrl, null, null) : parse(otherUrl, username, password);
  }

  Login as(String otherRole) {
    return new Login(url, username, password, otherRole);
  }

  /** The server and the database, without anything that could be secret. */
  String place() {
    int query = url.indexOf('?');
    return (query < 0 ? url : url.substring(0, query)).substring("jdbc:".length());
  }

  /**
   * What a new connection runs first. The driver tells the time zone of this machine when it
   * connects, and no option of the connection is heard against that.
   */
  String setUp() {
    return "set timezone = 'UTC'" + (role == null ? "" : ";set role " + role);
  }

  /**
   * What PostgreSQL's own programs connect by: as JDBC does, but without the password, for whoever
   * lists processes reads it.
   *
   * @throws StartRefused if the URL is none that these programs understand
   */
  String connection() {
    URI uri = URI.create(url.substring("jdbc:".length()));
    if (uri.getHost() == null) {
      throw new StartRefused(
          "ESPALIER_DATABASE_URL must name one server and a database for this: " + place() + ".");
    }
    String known =
        Stream.of(orElse(uri.getRawQuery(), "").split("&"))
            .filter(parameter -> UNDERSTOOD.contains(parameter.replaceFirst("=.*", "")))
            .collect(Collectors.joining("&"));
    return "postgresql://"
        + URLEncoder.encode(username, StandardCharsets.UTF_8)
        + "@"
        + uri.getRawAuthority()
        + uri.getRawPath()
        + (known.isEmpty() ? "" : "?" + known);
  }

  Connection connect() throws SQLException {
    return DriverManager.getConnection(url, username, password);
  }

  private static String orElse(@Nullable String value, String other) {
    return value == null || value.isBlank() ? other : value;
  }

  @Override
  public String toString() {
    return username + " at " + url;
  }
}
