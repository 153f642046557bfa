package org.espalier.knowledge.experts;

import jakarta.inject.Singleton;
import org.espalier.knowledge.authors.Authors;
import org.espalier.platform.security.Policy;
import org.espalier.platform.sql.Condition;
import org.espalier.platform.tenancy.Tenancy;
import org.espalier.workforce.people.Reach;

/**
 * Endorsements: everybody reads those of experts whom everybody reads, and one's own; only who
 * endorsed changes one and takes it back, and moderators take it away.
 */
@Singleton
class EndorsementPolicy implements Policy {

  private static final String SHOWN =
      "exists (select 1 from expert x join employee w on w.tenant_id = :tenant and w.tenant_id = x.tenant_id"
          + " and w.id = x.employee_id and w.active and w.deleted_at is null where x.tenant_id = :tenant"
          + " and x.employee_id = n.employee_id and x.active and x.deleted_at is null)";

  private final Authors authors;

  EndorsementPolicy(Tenancy tenancy, Reach reach) {
    this.authors = new Authors("knowledge", tenancy, reach);
  }

  Authors authors() {
    return authors;
  }

  @Override
  public Condition visible() {
    if (authors.readsAll()) {
      return Condition.ALL;
    }
    Condition of = authors.self("n.employee_id");
    Condition by = authors.self("n.endorser_id");
    return Condition.of(
        "(" + SHOWN + " or " + of.sql() + " or " + by.sql() + ")", of.args().and(by.args()));
  }

  @Override
  public void requireWrite() {
    authors.requireWrite();
  }

  @Override
  public void requireBulk() {
    authors.requireBulk();
  }
}
