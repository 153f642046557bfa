package org.espalier.insight.scenarios;

import jakarta.inject.Singleton;
import org.espalier.platform.problem.CommonProblem;
import org.espalier.platform.security.Policy;
import org.espalier.platform.security.Rights;
import org.espalier.platform.sql.Condition;
import org.espalier.platform.tenancy.Right;
import org.espalier.platform.tenancy.Tenancy;

/**
 * Scenarios and forecasts of demand: for talent admins and for programs with the scope demand. They
 * tell by job and competency how many people are there and who of them are able, exactly, of groups
 * of any size: for those alone who see everybody anyway. Everybody else finds nothing.
 */
@Singleton
public class DemandPolicy implements Policy {

  private final Rights rights;

  DemandPolicy(Tenancy tenancy) {
    this.rights = new Rights("demand", tenancy);
  }

  @Override
  public Condition visible() {
    if (rights.onAll(Right.READ)) {
      return Condition.ALL;
    }
    if (rights.program()) {
      rights.require(Right.READ);
    }
    return Condition.NONE;
  }

  /**
   * Insists that the caller sees any at all.
   *
   * @throws org.espalier.platform.problem.ProblemException FORBIDDEN
   */
  public void requireRead() {
    if (visible().equals(Condition.NONE)) {
      throw CommonProblem.FORBIDDEN.because(
          "This needs the role talent-admin, or the scope demand:read.");
    }
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
