package org.espalier.plan.plans;

import jakarta.inject.Singleton;
import java.util.UUID;
import org.espalier.platform.http.Etag;
import org.espalier.platform.problem.CommonProblem;
import org.jspecify.annotations.Nullable;

/** Holds plans for writing, for those who stand on one of their sides. */
@Singleton
class HeldPlans {

  private final PlanPolicy policy;
  private final PlanReader reader;
  private final DevelopmentPlans plans;

  HeldPlans(PlanPolicy policy, PlanReader reader, DevelopmentPlans plans) {
    this.policy = policy;
    this.reader = reader;
    this.plans = plans;
  }

  /**
   * A plan, locked until the transaction ends.
   *
   * @param matchNeeded true if the caller must say which revision this is about
   */
  DevelopmentPlan hold(UUID id, @Nullable String ifMatch, boolean matchNeeded) {
    policy.requireSide(reader.get(id).employee().id());
    DevelopmentPlan plan = plans.locked(id).orElseThrow(HeldPlans::none);
    if (matchNeeded) {
      Etag.requirePresentMatch(ifMatch, plan.version);
    } else {
      Etag.requireMatch(ifMatch, plan.version);
    }
    return plan;
  }

  static RuntimeException noItem() {
    return CommonProblem.NOT_FOUND.because("The plan has no such item.");
  }

  private static RuntimeException none() {
    return CommonProblem.NOT_FOUND.because("There is no such development plan.");
  }
}
