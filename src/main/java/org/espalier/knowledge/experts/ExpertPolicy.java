package org.espalier.knowledge.experts;

import jakarta.inject.Singleton;
import org.espalier.knowledge.authors.Authors;
import org.espalier.platform.security.Policy;
import org.espalier.platform.sql.Condition;
import org.espalier.platform.tenancy.Tenancy;
import org.espalier.workforce.people.Reach;

/**
 * Experts: everybody reads those who are employed and whose offer stands. People write and delete
 * their own entry; programs write what people agreed to elsewhere. Talent admins read and delete
 * all and opt nobody in.
 */
@Singleton
class ExpertPolicy implements Policy {

  private final Authors authors;

  ExpertPolicy(Tenancy tenancy, Reach reach) {
    this.authors = new Authors("knowledge", tenancy, reach);
  }

  Authors authors() {
    return authors;
  }

  @Override
  public Condition visible() {
    return offered("x", "x.employee_id");
  }

  /** A condition: the caller sees what belongs to the experts of an alias. */
  private Condition offered(String alias, String person) {
    if (authors.readsAll()) {
      return Condition.ALL;
    }
    Condition own = authors.self(person);
    return Condition.of(
        "("
            + alias
            + ".active and "
            + alias
            + ".deleted_at is null and exists (select 1 from employee w where w.tenant_id = :tenant and w.id = "
            + person
            + " and w.active and w.deleted_at is null) or "
            + own.sql()
            + ")",
        own.args());
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
