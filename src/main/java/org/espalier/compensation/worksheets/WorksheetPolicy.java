package org.espalier.compensation.worksheets;

import jakarta.inject.Singleton;
import org.espalier.compensation.PayPolicy;
import org.espalier.platform.problem.CommonProblem;
import org.espalier.platform.problem.ProblemException;
import org.espalier.platform.security.Policy;
import org.espalier.platform.sql.Condition;
import org.espalier.platform.tenancy.Right;
import org.espalier.workforce.people.Reach;

/**
 * Worksheets: all of them for whoever may see pay; their own, and those of managers below them, for
 * managers whom the guideline lets propose, once these are open. Nobody sees a worksheet by that
 * way that one stands on.
 */
@Singleton
class WorksheetPolicy implements Policy {

  private final PayPolicy pay;
  private final Reach reach;

  WorksheetPolicy(PayPolicy pay, Reach reach) {
    this.pay = pay;
    this.reach = reach;
  }

  @Override
  public Condition visible() {
    if (pay.onAll(Right.READ)) {
      return Condition.ALL;
    }
    pay.requireOfPrograms(Right.READ);
    Condition line = reach.line("w.manager_id");
    Condition self = reach.self("x.id");
    return Condition.of(
        "(w.state in ('OPEN', 'SUBMITTED', 'APPROVED') and g.managers_propose and "
            + line.sql()
            + " and not exists (select 1 from employee x where x.tenant_id = :tenant and "
            + self.sql()
            + " and w.people @> to_jsonb(x.id::text)))",
        line.args().and(self.args()));
  }

  /** Programs need the scope here; what of people may write is known only with the worksheet. */
  @Override
  public void requireWrite() {
    pay.requireOfPrograms(Right.WRITE);
  }

  @Override
  public void requireBulk() {
    pay.requireBulk();
  }

  /** True if the caller may write everything of every worksheet. */
  boolean writesAll() {
    return pay.onAll(Right.WRITE) || pay.onAll(Right.BULK);
  }

  /**
   * Insists that the caller may write everything of every worksheet.
   *
   * @throws ProblemException FORBIDDEN
   */
  void requireAll() {
    if (!writesAll()) {
      pay.require(Right.WRITE);
    }
  }

  static ProblemException proposesOnly() {
    return CommonProblem.FORBIDDEN.because(
        "Managers change the proposals of worksheets that are theirs and OPEN, and nothing else.");
  }
}
