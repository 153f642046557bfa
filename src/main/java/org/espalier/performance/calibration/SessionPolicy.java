package org.espalier.performance.calibration;

import jakarta.inject.Singleton;
import org.espalier.platform.security.Policy;
import org.espalier.platform.security.Rights;
import org.espalier.platform.sql.Condition;
import org.espalier.platform.tenancy.Right;
import org.espalier.platform.tenancy.Tenancy;

/**
 * Sessions tell of everybody's reviews: only talent admins and programs with their scopes see them.
 */
@Singleton
class SessionPolicy implements Policy {

  private final Rights rights;

  SessionPolicy(Tenancy tenancy) {
    this.rights = new Rights("calibration-sessions", tenancy);
  }

  @Override
  public Condition visible() {
    if (rights.program()) {
      rights.require(Right.READ);
    }
    return rights.onAll(Right.READ) ? Condition.ALL : Condition.NONE;
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
