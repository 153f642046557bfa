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
  private final boolean pooled;
  private final boolean distributed;
  private final String description;

  private Database(
      Login owner,
      Login application,
      Login analytics,
      @Nullable EmbeddedPostgresql embedded,
      boolean pooled,
      boolean distributed,
      String description) {
    this.owner = owner;
    this.application = application;
    this.analytics = analytics;
    this.embedded = embedded;
    this.pooled = pooled;
    this.distributed = distributed;
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
        false,
        false,
        "embedded PostgreSQL in " + folder.postgresql());
  }

  /** A database of its own standing; the environment says who logs in, and how to get there. */
  public static Database external(String url, Map<String, String> env) {
    ExternalDatabase found = ExternalDatabase.of(url, env);
    return new Database(
        found.owner(),
        found.application(),
        found.analytics(),
        null,
        found.pooled(),
        found.distributed(),
        found.application().place());
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
    settings.put("espalier.database.pooler", Boolean.toString(pooled));
    settings.put("espalier.database.distributed", Boolean.toString(distributed));
    if (pooled) {
      settings.putAll(passedOn("quarkus.datasource.jdbc."));
      settings.putAll(passedOn("quarkus.datasource.analytics.jdbc."));
    }
    return settings;
  }

  /** Nothing of a session outlives a transaction: no setting and no prepared statement. */
  private static Map<String, String> passedOn(String pool) {
    return Map.of(
        pool + "new-connection-sql", "select 1",
        pool + "additional-jdbc-properties.prepareThreshold", "0",
        pool + "transaction-isolation-level", "undefined");
  }

  private static Map<String, String> pool(String prefix, Login login) {
    return Map.of(
        prefix + ".jdbc.url", login.url(),
        prefix + ".username", login.username(),
        prefix + ".password", login.password(),
        prefix + ".jdbc.new-connection-sql", login.setUp());
  }

  /** Ends the embedded server, if there is one; everything in it is on disk. */
  public void release() {
    if (embedded != null) {
      embedded.stop();
    }
  }
}
