package org.espalier.testing;

import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.espalier.platform.embedded.Database;

/**
 * A database that somebody runs for the tests, such as that of a Citus cluster: {@code
 * -Despalier.test.database=postgresql://superuser:password@host:port/espalier_test}. It is emptied.
 * With {@code -Despalier.test.pooler=host:port} the server goes through a pooler to get there.
 */
final class OtherDatabase {

  /** All tables at once, as they refer to each other; extensions keep what is theirs. */
  private static final String EMPTY =
      """
      do $$
      declare
        tables text;
      begin
        select string_agg(format('public.%I', c.relname), ', ') into tables from pg_class c
        where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
          and not exists (select 1 from pg_depend d where d.objid = c.oid and d.deptype = 'e');
        if tables is not null then
          execute 'drop table ' || tables || ' cascade';
        end if;
      end $$\
      """;

  /** What the name of a database begins with that may be emptied. */
  private static final String NAME = "espalier_test";

  private final String url;
  private final String superuser;
  private final String password;

  private OtherDatabase(URI named) {
    String[] user = named.getUserInfo().split(":", 2);
    if (!named.getPath().startsWith("/" + NAME)) {
      throw new IllegalArgumentException("the tests empty databases called " + NAME + "… only");
    }
    this.url =
        "jdbc:postgresql://" + named.getAuthority().replaceFirst(".*@", "") + named.getPath();
    this.superuser = user[0];
    this.password = user.length > 1 ? user[1] : "";
  }

  /** The server's settings for it, if there is one. */
  static Optional<Map<String, String>> settings() {
    return Optional.ofNullable(System.getProperty("espalier.test.database"))
        .filter(named -> !named.isBlank())
        .map(named -> new OtherDatabase(URI.create(named)).renewed());
  }

  private Map<String, String> renewed() {
    Map<String, String> environment =
        new HashMap<>(
            Map.of(
                "ESPALIER_DATABASE_USERNAME",
                "espalier",
                "ESPALIER_DATABASE_PASSWORD",
                password,
                "ESPALIER_DATABASE_OWNER_USERNAME",
                "espalier_owner",
                "ESPALIER_DATABASE_OWNER_PASSWORD",
                password,
                "ESPALIER_DATABASE_DISTRIBUTED",
                Boolean.toString(renew())));
    String pooler = System.getProperty("espalier.test.pooler", "");
    String way = url;
    if (!pooler.isBlank()) {
      way = url.replaceFirst("//[^/]+/", "//" + pooler + "/");
      environment.put("ESPALIER_DATABASE_POOLER", "true");
      environment.put("ESPALIER_DATABASE_OWNER_URL", url);
    }
    Map<String, String> settings = new HashMap<>(Database.external(way, environment).settings());
    settings.put("espalier.test.superuser", superuser);
    settings.put("espalier.test.password", password);
    return settings;
  }

  /** Empties it; true if it is that of a cluster. */
  private boolean renew() {
    try (Connection connection = DriverManager.getConnection(url, superuser, password);
        Statement statement = connection.createStatement()) {
      statement.execute(EMPTY);
      statement.execute("drop schema if exists espalier cascade");
      role(statement, "espalier_app", "nologin");
      role(statement, "espalier_owner", "login password '" + password + "'");
      role(statement, "espalier", "login password '" + password + "' in role espalier_app");
      statement.execute("grant espalier_app to espalier");
      String database = connection.getCatalog();
      statement.execute("grant create on database " + database + " to espalier_owner");
      statement.execute("grant all on schema public to espalier_owner");
      return there(statement, "select 1 from pg_extension where extname = 'citus'");
    } catch (SQLException e) {
      throw new IllegalStateException("cannot renew the database of the tests", e);
    }
  }

  private static void role(Statement statement, String name, String options) throws SQLException {
    if (!there(statement, "select 1 from pg_roles where rolname = '" + name + "'")) {
      statement.execute("create role " + name + " " + options);
    }
  }

  private static boolean there(Statement statement, String query) throws SQLException {
    try (ResultSet rows = statement.executeQuery(query)) {
      return rows.next();
    }
  }
}
