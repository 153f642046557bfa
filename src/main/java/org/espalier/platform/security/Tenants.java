package org.espalier.platform.security;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import org.espalier.platform.json.JsonText;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.OperatorSql;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sql.Row;

/**
 * The tenants of this server. A tenant that a trusted token names for the first time is created.
 */
@ApplicationScoped
public class Tenants {

  /** What names a tenant. */
  public static final String SLUG = "^[a-z][a-z0-9-]{1,31}$";

  private static final Pattern SLUGS = Pattern.compile(SLUG);
  private static final Query CREATE =
      Query.of(
          "insert into tenant (id, created_at, updated_at) values (:id, :now, :now) on conflict (id) do nothing");
  private static final Query ALL = Query.of("select id from tenant order by id");
  private static final Query ISSUERS = Query.file("platform/tenant_issuers");

  private final OperatorSql sql;
  private final Set<String> seen = ConcurrentHashMap.newKeySet();
  private final AtomicLong changes = new AtomicLong();

  Tenants(OperatorSql sql) {
    this.sql = sql;
  }

  /** True if the text can name a tenant. */
  public static boolean valid(String slug) {
    return SLUGS.matcher(slug).matches();
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

  /** Says that the issuer of a tenant has changed: what was known of tokens is asked anew. */
  public void changed() {
    changes.incrementAndGet();
  }

  /** Counts the changes of issuers by this server. */
  long changes() {
    return changes.get();
  }

  /** The issuers that tenants have brought. */
  List<TenantIssuer> issuers() {
    return sql.list(ISSUERS, Args.none(), Tenants::issuer);
  }

  private static TenantIssuer issuer(Row row) throws SQLException {
    String mapping = row.textOrNull("claim_mapping");
    return new TenantIssuer(
        row.text("id"),
        row.count("version"),
        row.text("issuer"),
        row.text("audience"),
        row.textOrNull("jwks_uri"),
        row.choice(IdentityProvider.class, "identity_provider"),
        mapping == null ? null : JsonText.read(mapping, ClaimMapping.class));
  }
}
