package org.espalier.platform.security;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import org.espalier.platform.json.JsonText;
import org.espalier.platform.peers.Notices;
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
  private static final Query EXISTS = Query.of("select t.id from tenant t where t.id = :id");
  private static final Query KEEPERS =
      Query.of("select t.id from tenant t where t.keeps_roles order by t.id");
  private static final Query KEEP =
      Query.of("update tenant set keeps_roles = true where id = :id and not keeps_roles");
  private static final Query ISSUERS = Query.file("platform/tenant_issuers");

  /** Notices to other servers: that issuers have changed, and that roles in a tenant have. */
  private static final String ABOUT_ISSUERS = "issuers";

  private static final String ABOUT_ROLES = "roles ";

  private final OperatorSql sql;
  private final Notices notices;
  private final Set<String> seen = ConcurrentHashMap.newKeySet();
  private final AtomicLong changes = new AtomicLong();
  private final ConcurrentMap<String, AtomicLong> roleChanges = new ConcurrentHashMap<>();

  Tenants(OperatorSql sql, Notices notices) {
    this.sql = sql;
    this.notices = notices;
    notices.listen(this::heard);
  }

  private void heard(String topic) {
    if (topic.equals(ABOUT_ISSUERS)) {
      changes.incrementAndGet();
    } else if (topic.startsWith(ABOUT_ROLES)) {
      countRoles(topic.substring(ABOUT_ROLES.length()));
    }
  }

  private void countRoles(String tenant) {
    roleChanges.computeIfAbsent(tenant, _ -> new AtomicLong()).incrementAndGet();
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

  /** True if there is a tenant of this slug; none is created. */
  public boolean exists(String slug) {
    return seen.contains(slug)
        || !sql.list(EXISTS, Args.of("id", slug), row -> row.text("id")).isEmpty();
  }

  /** Says that the issuer of a tenant has changed: what was known of tokens is asked anew. */
  public void changed() {
    changes.incrementAndGet();
    notices.tell(ABOUT_ISSUERS);
  }

  /** Counts the changes of issuers that this server made or heard of. */
  long changes() {
    return changes.get();
  }

  /**
   * Says that a tenant keeps roles for people from now on; part of the present transaction, after
   * which {@link #changed} is to be called if it is news.
   *
   * @return true if it is
   */
  public boolean keepRoles(String tenant) {
    return sql.update(KEEP, Args.of("id", tenant)) > 0;
  }

  /** Says that the roles kept in a tenant have changed: its tokens are looked at anew. */
  public void rolesChanged(String tenant) {
    countRoles(tenant);
    notices.tell(ABOUT_ROLES + tenant);
  }

  /** Counts the changes of a tenant's roles that this server made or heard of. */
  long roleChanges(String tenant) {
    AtomicLong known = roleChanges.get(tenant);
    return known == null ? 0 : known.get();
  }

  /** The tenants that keep roles for people. */
  List<String> roleKeepers() {
    return sql.list(KEEPERS, Args.none(), row -> row.text("id"));
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
