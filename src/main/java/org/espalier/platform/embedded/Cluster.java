package org.espalier.platform.embedded;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.espalier.platform.start.StartRefused;

/**
 * Whether tables are distributed over the nodes of a Citus cluster. That is decided when they are
 * made, so whoever starts the server says which of the two is meant, and a mistake is found before
 * anything is migrated.
 */
final class Cluster {

  private static final String STATE =
      """
      select exists (select 1 from pg_extension where extname = 'citus') as cluster,
        to_regclass('public.change_feed') is not null as migrated\
      """;
  private static final String DISTRIBUTED =
      "select 1 from pg_dist_partition where logicalrelid = to_regclass('public.change_feed')";
  private static final String HOW = " See src/docs/scale.md.";

  private Cluster() {}

  /** Insists that the database is distributed, or that it is not. */
  static void require(Login owner, boolean wanted) {
    try (Connection connection = owner.connect();
        Statement statement = connection.createStatement()) {
      boolean cluster;
      boolean migrated;
      try (ResultSet state = statement.executeQuery(STATE)) {
        state.next();
        cluster = state.getBoolean("cluster");
        migrated = state.getBoolean("migrated");
      }
      require(wanted, cluster, migrated, cluster && distributed(statement));
    } catch (SQLException e) {
      throw new StartRefused("cannot reach the database for " + owner + ": " + e.getMessage(), e);
    }
  }

  /** The same, of what was found out. */
  static void require(boolean wanted, boolean cluster, boolean migrated, boolean distributed) {
    if (wanted && !cluster) {
      throw new StartRefused(
          "ESPALIER_DATABASE_DISTRIBUTED is true, but the database has no extension citus: make it"
              + " there and on all nodes first, or leave the setting away."
              + HOW);
    }
    if (wanted && migrated && !distributed) {
      throw new StartRefused(
          "ESPALIER_DATABASE_DISTRIBUTED is true, but the tables were made before the extension citus"
              + " was there, and none is distributed: begin with an empty database and move the tenants."
              + HOW);
    }
    if (!wanted && cluster && (distributed || !migrated)) {
      throw new StartRefused(
          "the database has the extension citus, by which tables are distributed: set"
              + " ESPALIER_DATABASE_DISTRIBUTED=true, or take a database without it."
              + HOW);
    }
  }

  private static boolean distributed(Statement statement) throws SQLException {
    try (ResultSet found = statement.executeQuery(DISTRIBUTED)) {
      return found.next();
    }
  }
}
