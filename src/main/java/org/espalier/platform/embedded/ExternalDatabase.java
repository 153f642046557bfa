package org.espalier.platform.embedded;

import java.util.Map;
import org.espalier.platform.start.StartRefused;

/**
 * The logins of a database of its own standing, as the environment names them.
 *
 * @param owner migrates
 * @param application works
 * @param analytics reads about everybody, from a replica if there is one
 * @param pooled true if work goes through a pooler that hands out connections by transaction
 * @param distributed true if it is that of a cluster
 */
record ExternalDatabase(
    Login owner, Login application, Login analytics, boolean pooled, boolean distributed) {

  /**
   * Looks whether the database is what the environment says, and makes the roles that it needs.
   *
   * @throws StartRefused if it is not
   */
  static ExternalDatabase of(String url, Map<String, String> env) {
    boolean pooled = flag(env, "ESPALIER_DATABASE_POOLER");
    if (pooled) {
      requireDirectOwner(env);
    }
    Logins logins = Logins.of(url, env);
    boolean distributed = flag(env, "ESPALIER_DATABASE_DISTRIBUTED");
    Cluster.require(logins.owner(), distributed);
    Login application = Roles.prepareExternal(logins.owner(), logins.application());
    return new ExternalDatabase(
        logins.owner(), application, analytics(application, pooled, env), pooled, distributed);
  }

  /**
   * Where analytic reads go: the replica, with the application's login unless its URL names one. A
   * pooler forgets which role a session took on, so that there everybody stays who they are.
   */
  private static Login analytics(Login application, boolean pooled, Map<String, String> env) {
    String url = text(env, "ESPALIER_DATABASE_REPLICA_URL");
    if (url.isEmpty()) {
      return application;
    }
    return pooled ? application.moved(url) : application.at(url);
  }

  private static void requireDirectOwner(Map<String, String> env) {
    if (text(env, Logins.OWNER_URL).isEmpty() || text(env, Logins.OWNER_NAME).isEmpty()) {
      throw new StartRefused(
          "ESPALIER_DATABASE_POOLER is true, so "
              + Logins.OWNER_URL
              + " (past the pooler) and "
              + Logins.OWNER_NAME
              + " are needed: migrations keep a session for themselves, and a pooler forgets which role"
              + " a session took on.");
    }
  }

  private static boolean flag(Map<String, String> env, String name) {
    return switch (text(env, name)) {
      case "", "false" -> false;
      case "true" -> true;
      default -> throw new StartRefused(name + " must be true or false.");
    };
  }

  private static String text(Map<String, String> env, String name) {
    return env.getOrDefault(name, "").strip();
  }
}
