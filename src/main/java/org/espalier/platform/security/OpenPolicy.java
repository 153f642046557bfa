package org.espalier.platform.security;

import org.espalier.platform.sql.Condition;
import org.espalier.platform.tenancy.Right;
import org.espalier.platform.tenancy.Role;
import org.espalier.platform.tenancy.Tenancy;

/**
 * Things that everybody in the tenant may see and administrators write: structures and catalogues.
 */
public final class OpenPolicy implements Policy {

  private final Rights rights;

  /** The policy of a resource; masters may write besides the talent admin. */
  public OpenPolicy(String resource, Tenancy tenancy, Role... masters) {
    this.rights = new Rights(resource, tenancy, masters);
  }

  @Override
  public Condition visible() {
    if (rights.program()) {
      rights.require(Right.READ);
    }
    return Condition.ALL;
  }

  @Override
  public void requireWrite() {
    rights.require(Right.WRITE);
  }

  @Override
  public void requireBulk() {
    rights.require(Right.BULK);
  }
}
