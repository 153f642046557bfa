package org.espalier.integration.ownership;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Stream;
import org.espalier.compensation.PayPolicy;
import org.espalier.platform.problem.CommonProblem;
import org.espalier.platform.sync.Ownership;
import org.espalier.platform.tenancy.Right;
import org.espalier.platform.tenancy.Tenancy;

/**
 * Who has the say of what people are paid: for those to see and to say who may see and write it.
 */
@Singleton
class OwnershipsOfPay {

  private final Tenancy tenancy;

  OwnershipsOfPay(Tenancy tenancy) {
    this.tenancy = tenancy;
  }

  /** Those that the caller may see. */
  List<Ownership> seen(List<Ownership> all) {
    return sees() ? all : all.stream().filter(one -> !ofPay(one)).toList();
  }

  /**
   * What is to hold after the caller's word; what the caller does not see stays.
   *
   * @throws org.espalier.platform.problem.ProblemException FORBIDDEN if that would change what is
   *     owned of pay and the caller may not write pay
   */
  List<Ownership> wanted(List<Ownership> said, List<Ownership> before) {
    if (tenancy.caller().hasPay(Right.WRITE)) {
      return said;
    }
    List<Ownership> pay = before.stream().filter(OwnershipsOfPay::ofPay).toList();
    List<Ownership> saidOfPay = said.stream().filter(OwnershipsOfPay::ofPay).toList();
    if (!saidOfPay.equals(sees() ? pay : List.of())) {
      throw CommonProblem.FORBIDDEN.because(
          "Who owns what of pay needs the role compensation or the scope pay:write.");
    }
    if (said.equals(seen(before))) {
      return before;
    }
    return sees() ? said : Stream.concat(said.stream(), pay.stream()).toList();
  }

  private boolean sees() {
    return tenancy.caller().hasPay(Right.READ);
  }

  private static boolean ofPay(Ownership one) {
    return PayPolicy.KINDS.contains(one.kind());
  }
}
