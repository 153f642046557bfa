package org.espalier.insight.reports;

import jakarta.inject.Singleton;
import org.espalier.platform.problem.CommonProblem;
import org.espalier.platform.security.Policy;
import org.espalier.platform.security.Rights;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Condition;
import org.espalier.platform.tenancy.Right;
import org.espalier.platform.tenancy.Role;
import org.espalier.platform.tenancy.Tenancy;

/**
 * Reports: everybody has one's own; talent admins, and programs with the scope, see those of all,
 * and talent admins change them. What a report tells is decided when it runs, by the rights of its
 * owner.
 */
@Singleton
class ReportPolicy implements Policy {

  private final Tenancy tenancy;
  private final Rights rights;

  ReportPolicy(Tenancy tenancy) {
    this.tenancy = tenancy;
    this.rights = new Rights("reports", tenancy);
  }

  @Override
  public Condition visible() {
    return over("d.owner");
  }

  /** The same over another column that names the owner. */
  Condition over(String owner) {
    if (rights.onAll(Right.READ)) {
      return Condition.ALL;
    }
    if (rights.program()) {
      rights.require(Right.READ);
    }
    return Condition.of(owner + " = :caller", Args.of("caller", tenancy.caller().subject()));
  }

  @Override
  public void requireWrite() {
    if (rights.program()) {
      rights.require(Right.WRITE);
    }
  }

  @Override
  public void requireBulk() {
    rights.require(Right.BULK);
  }

  /**
   * True if the caller may change the report of an owner, with whose rights it runs: a program that
   * could would get what its scopes do not give.
   *
   * @throws org.espalier.platform.problem.ProblemException FORBIDDEN for those who see it
   */
  boolean changes(String owner) {
    if (owns(owner) || tenancy.caller().is(Role.TALENT_ADMIN)) {
      return true;
    }
    if (rights.onAll(Right.READ)) {
      throw CommonProblem.FORBIDDEN.because(
          "Reports are changed by their owners and by talent admins.");
    }
    return false;
  }

  /** True if the caller is the owner. */
  boolean owns(String owner) {
    return owner.equals(tenancy.caller().subject());
  }

  /**
   * Insists that the caller may have what a run of an owner's report came to. What tells of
   * succession leaves out what concerns its owner, and nobody else.
   *
   * @throws org.espalier.platform.problem.ProblemException FORBIDDEN
   */
  void requireFile(ReportRunView run) {
    if (run.insight() == ReportInsight.SUCCESSION_COVERAGE && !owns(run.owner())) {
      throw CommonProblem.FORBIDDEN.because(
          "What reports tell of succession is for their owners alone.");
    }
  }
}
