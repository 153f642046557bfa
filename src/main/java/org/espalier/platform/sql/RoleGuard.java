package org.espalier.platform.sql;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.util.List;
import org.espalier.platform.start.StartRefused;

/**
 * Looks, before anything is served, whether row-level security holds the role that the application
 * works with. A superuser and a role with BYPASSRLS pass it by; the owner of a table can switch it
 * off.
 */
@ApplicationScoped
class RoleGuard {

  private static final int FIRST_OF_ALL = 1;
  private static final Query ROLE = Query.file("platform/application_role");

  private final List<OperatorSql> pools;

  RoleGuard(OperatorSql sql, @DataSource("analytics") AgroalDataSource analytics, Watch watch) {
    this.pools = List.of(sql, new OperatorSql(analytics, watch));
  }

  void check(@Observes @Priority(FIRST_OF_ALL) StartupEvent started) {
    pools.forEach(RoleGuard::check);
  }

  private static void check(OperatorSql sql) {
    Found role = sql.list(ROLE, Args.none(), Found::of).getFirst();
    if (role.superuser || role.bypasses) {
      throw refused(role.name, "is a superuser or has BYPASSRLS", "give it neither");
    }
    if (!role.owned.isEmpty()) {
      throw refused(
          role.name,
          "owns tables or is a member of their owner (" + String.join(", ", role.owned) + ")",
          "let the owner be another login (ESPALIER_DATABASE_OWNER_USERNAME)");
    }
  }

  private static StartRefused refused(String role, String why, String remedy) {
    return new StartRefused(
        "refusing to work with the database role \""
            + role
            + "\", which "
            + why
            + ", so that row-level security would not keep tenants apart: "
            + remedy
            + ".");
  }

  private record Found(String name, boolean superuser, boolean bypasses, List<String> owned) {

    static Found of(Row row) throws SQLException {
      return new Found(
          row.text("name"), row.flag("superuser"), row.flag("bypasses"), row.texts("owned"));
    }
  }
}
