package org.espalier.platform.embedded;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A database with the two roles that the server needs: one that owns the schema and migrates it,
 * and one that the application works with, which owns nothing and is held by row-level security.
 */
public final class Database {

  private final Login owner;
  private final Login application;
  private final Login analytics;
  private final @Nullable EmbeddedPostgresql embedded;

  private final String description;

  private Database(
      Login owner,
      Login application,
      Login analytics,
      @Nullable EmbeddedPostgresql embedded,
      String description) {
    this.owner = owner;
    this.application = application;
    this.analytics = analytics;
    this.embedded = embedded;
    this.description = description;
  }

  /**
   * The database that {@code ESPALIER_DATABASE_URL} names, else the embedded one in the data
   * folder.
   */
  public static Database fromEnvironment() {
    Map<String, String> env = System.getenv();
    return Optional.ofNullable(env.get("ESPALIER_DATABASE_URL"))
        .filter(url -> !url.isBlank())
        .map(url -> external(url, env))
        .orElseGet(() -> embedded(DataFolder.fromEnvironment()));
  }

  /** The embedded database in a folder; started, or adopted if it still runs. */
  public static Database embedded(DataFolder folder) {
    EmbeddedPostgresql server = EmbeddedPostgresql.start(folder);
    Roles.prepareEmbedded(server);
    return new Database(
        server.owner(),
        server.application(),
        server.application(),
        server,
        "embedded PostgreSQL in " + folder.postgresql());
  }

  private static Database external(String url, Map<String, String> env) {
    Login given =
        Login.parse(
            url, env.get("ESPALIER_DATABASE_USERNAME"), env.get("ESPALIER_DATABASE_PASSWORD"));
    String ownerName = env.get("ESPALIER_DATABASE_OWNER_USERNAME");
    Login owner =
        ownerName == null
            ? given
            : new Login(
                given.url(),
                ownerName,
                env.getOrDefault("ESPALIER_DATABASE_OWNER_PASSWORD", ""),
                null);
    Login application = Roles.prepareExternal(owner, given);
    return new Database(owner, application, replica(application, env), null, given.place());
  }

  /**
   * Where analytic reads go: the replica, with the application's login unless its URL names one.
   */
  private static Login replica(Login application, Map<String, String> env) {
    String url = env.get("ESPALIER_DATABASE_REPLICA_URL");
    return url == null || url.isBlank() ? application : application.at(url);
  }

  /** Hands the logins to the server's configuration. */
  public void announce() {
    settings().forEach(System::setProperty);
    System.setProperty("espalier.database", description);
    System.setProperty(
        "espalier.database-shared", Boolean.toString(embedded == null && production()));
  }

  private static boolean production() {
    String profile = System.getProperty("quarkus.profile", System.getenv("QUARKUS_PROFILE"));
    return profile == null || profile.equals("prod");
  }

  /** The server's settings for this database. */
  public Map<String, String> settings() {
    Map<String, String> settings = new HashMap<>();
    settings.putAll(pool("quarkus.datasource", application));
    settings.putAll(pool("quarkus.datasource.analytics", analytics));
    settings.put("quarkus.flyway.jdbc-url", owner.url());
    settings.put("quarkus.flyway.username", owner.username());
    settings.put("quarkus.flyway.password", owner.password());
    return settings;
  }

  private static Map<String, String> pool(String prefix, Login login) {
    return Map.of(
        prefix + ".jdbc.url", login.url(),
        prefix + ".username", login.username(),
        prefix + ".password", login.password(),
        prefix + ".jdbc.new-connection-sql", login.setRole());
  }

  /** Ends the embedded server, if there is one; everything in it is on disk. */
  public void release() {
    if (embedded != null) {
      embedded.stop();
    }
  }
}
