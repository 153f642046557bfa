package org.espalier.platform.sync;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.espalier.platform.json.JsonText;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sql.Sql;
import org.espalier.platform.tenancy.Caller;
import org.espalier.platform.tenancy.Tenancy;
import org.jspecify.annotations.Nullable;

/** Who has the say of what, as the tenant set it. */
@ApplicationScoped
class Ownerships {

  private static final Query READ =
      Query.of("select o.ownerships from field_ownership o where o.tenant_id = :tenant");

  private final Sql sql;
  private final Tenancy tenancy;

  Ownerships(Sql sql, Tenancy tenancy) {
    this.sql = sql;
    this.tenancy = tenancy;
  }

  /**
   * What of a kind others own than whoever writes now. The server itself, which writes what follows
   * from things, contradicts nobody.
   *
   * @param importing the source of the file that is imported; null for a request
   */
  List<Ownership> ofOthers(String kind, @Nullable String importing) {
    Caller caller = tenancy.caller();
    if (importing == null && caller.equals(Caller.system(caller.tenant()))) {
      return List.of();
    }
    return sql.first(READ, Args.none(), row -> row.text("ownerships")).stream()
        .flatMap(text -> JsonText.list(text, Ownership.class).stream())
        .filter(one -> one.kind().equals(kind))
        .filter(one ->
            importing == null
                ? !one.saidBy(caller.subject(), caller.client())
                : !one.saidBy(importing))
        .toList();
  }
}
