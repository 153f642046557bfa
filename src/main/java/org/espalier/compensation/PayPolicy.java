package org.espalier.compensation;

import jakarta.inject.Singleton;
import java.util.List;
import org.espalier.platform.problem.CommonProblem;
import org.espalier.platform.security.Policy;
import org.espalier.platform.sql.Condition;
import org.espalier.platform.tenancy.Caller;
import org.espalier.platform.tenancy.Right;
import org.espalier.platform.tenancy.Tenancy;

/**
 * Pay: for the role compensation, and for programs with the scope pay by name. Everybody else finds
 * nothing, talent admins too.
 */
@Singleton
public class PayPolicy implements Policy {

  /** The kinds of things that tell what people are paid, as imports name them. */
  public static final List<String> KINDS =
      List.of("salary-ranges", "salaries", "merit-guidelines", "merit-worksheets");

  private final Tenancy tenancy;

  PayPolicy(Tenancy tenancy) {
    this.tenancy = tenancy;
  }

  @Override
  public Condition visible() {
    if (onAll(Right.READ)) {
      return Condition.ALL;
    }
    requireOfPrograms(Right.READ);
    return Condition.NONE;
  }

  @Override
  public void requireWrite() {
    require(Right.WRITE);
  }

  @Override
  public void requireBulk() {
    require(Right.BULK);
  }

  /** True if the caller has the right on all that concerns pay. */
  public boolean onAll(Right right) {
    return tenancy.caller().hasPay(right);
  }

  /**
   * Insists on the right, of programs only: people without it may still have to do with a thing.
   *
   * @throws org.espalier.platform.problem.ProblemException FORBIDDEN
   */
  public void requireOfPrograms(Right right) {
    Caller caller = tenancy.caller();
    if (caller.impersonal()) {
      require(right);
    }
  }

  /**
   * Insists on the right on all that concerns pay.
   *
   * @throws org.espalier.platform.problem.ProblemException FORBIDDEN
   */
  public void require(Right right) {
    if (!onAll(right)) {
      throw CommonProblem.FORBIDDEN.because(
          "This needs the role compensation or the scope pay:" + right.wire() + ".");
    }
  }
}
