package org.espalier.platform.security;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.OperatorSql;
import org.espalier.platform.sql.Query;

/**
 * The tenants of this server. A tenant that a trusted token names for the first time is created.
 */
@ApplicationScoped
public class Tenants {

  private static final Pattern SLUG = Pattern.compile("[a-z][a-z0-9-]{1,31}");
  private static final Query CREATE =
      Query.of(
          "insert into tenant (id, created_at) values (:id, :now) on conflict (id) do nothing");
  private static final Query ALL = Query.of("select id from tenant order by id");

  private final OperatorSql sql;
  private final Set<String> seen = ConcurrentHashMap.newKeySet();

  Tenants(OperatorSql sql) {
    this.sql = sql;
  }

  /** True if the text can name a tenant. */
  public static boolean valid(String slug) {
    return SLUG.matcher(slug).matches();
  }

  /** Creates the tenant unless it exists. */
  public void ensure(String slug) {
    if (!seen.contains(slug)) {
      sql.update(CREATE, Args.of("id", slug).and("now", Instant.now()));
      seen.add(slug);
    }
  }

  /** All tenants: for the server's own jobs, which then work for one tenant at a time. */
  public List<String> all() {
    return sql.list(ALL, Args.none(), row -> row.text("id"));
  }
}
