package org.espalier.performance.launches;

import jakarta.inject.Singleton;
import org.espalier.platform.security.Policy;
import org.espalier.platform.security.Rights;
import org.espalier.platform.sql.Condition;
import org.espalier.platform.tenancy.Right;
import org.espalier.platform.tenancy.Tenancy;

/** Launches name everybody of an audience: only those see them who may launch, or read it all. */
@Singleton
class LaunchPolicy implements Policy {

  private final Rights rights;

  LaunchPolicy(Tenancy tenancy) {
    this.rights = new Rights("review-cycles", tenancy);
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
