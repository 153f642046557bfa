package org.espalier.plan.plans;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.espalier.platform.problem.CommonProblem;
import org.espalier.platform.sql.Moments;
import org.espalier.platform.sql.Transactions;
import org.espalier.platform.tenancy.Tenancy;
import org.espalier.platform.workflow.Steps;
import org.espalier.platform.workflow.TransitionRequest;
import org.jspecify.annotations.Nullable;

/**
 * Takes plans on without changing what is planned: from state to state, item by item to their
 * close, and away. Each is one transaction.
 */
@Singleton
class PlanSteps {

  private final Tenancy tenancy;
  private final Transactions transactions;
  private final PlanPolicy policy;
  private final HeldPlans held;
  private final PlanReader reader;
  private final DevelopmentPlans plans;
  private final PlanEffects effects;

  PlanSteps(
      Tenancy tenancy,
      Transactions transactions,
      PlanPolicy policy,
      HeldPlans held,
      PlanReader reader,
      DevelopmentPlans plans,
      PlanEffects effects) {
    this.tenancy = tenancy;
    this.transactions = transactions;
    this.policy = policy;
    this.held = held;
    this.reader = reader;
    this.plans = plans;
    this.effects = effects;
  }

  /** Closes an item by hand, with a reason. */
  PlanView closeItem(UUID id, UUID item, ItemClosing closing, @Nullable String ifMatch) {
    return change(
        id,
        ifMatch,
        (plan, now) -> {
          if (plan.state != PlanState.AGREED && plan.state != PlanState.ACTIVE) {
            throw CommonProblem.CONFLICT.because(
                "The plan is " + plan.state + ": change the item.");
          }
          plan.items.stream()
              .filter(one -> one.id.equals(item))
              .findFirst()
              .orElseThrow(HeldPlans::noItem)
              .close(closing.reason(), now, tenancy.caller().subject());
          effects.note("item-closed", plan.id, plan.employeeId, Map.of("itemId", item));
        });
  }

  /**
   * Takes a step, for the side on which the caller stands.
   *
   * @throws org.espalier.platform.problem.ProblemException ILLEGAL_TRANSITION with the legal steps,
   *     FORBIDDEN, or CONFLICT
   */
  PlanView transition(UUID id, TransitionRequest request, @Nullable String ifMatch) {
    PlanState to = Steps.target(request, PlanState.class);
    return change(
        id,
        ifMatch,
        (plan, now) -> {
          PlanState from = plan.state;
          Side side = policy.requireSide(plan.employeeId);
          if (to == PlanState.CANCELLED) {
            policy.requireEnd(side, plan);
          }
          plan.step(to, side, now, tenancy.caller().subject());
          plans.store(plan);
          effects.record(plan, from, plan.state, side, request.comment());
          String what = plan.state == from ? "agreed" : plan.state.name().toLowerCase(Locale.ROOT);
          effects.note(what, plan.id, plan.employeeId, Map.of("state", plan.state, "side", side));
          if (plan.state == PlanState.ACTIVE) {
            effects.activate(plan, false, now);
          } else if (plan.state == PlanState.CANCELLED) {
            effects.cancel(plan, request.comment(), now);
          }
        });
  }

  /**
   * Deletes a plan that is not agreed, or that was cancelled; its tombstone stays.
   *
   * @throws org.espalier.platform.problem.ProblemException CONFLICT for agreed plans, FORBIDDEN for
   *     the employee's side where both had agreed before
   */
  void delete(UUID id, @Nullable String ifMatch) {
    change(
        id,
        ifMatch,
        (plan, now) -> {
          if (plan.state.agreed()) {
            throw CommonProblem.CONFLICT.because("The plan is " + plan.state + ": cancel it.");
          }
          policy.requireEnd(policy.requireSide(plan.employeeId), plan);
          plan.deletedAt = now;
          effects.cancel(plan, null, now);
          effects.note("deleted", plan.id, plan.employeeId, Map.of());
        },
        true);
  }

  private PlanView change(UUID id, @Nullable String ifMatch, Change change) {
    change(id, ifMatch, change, false);
    return reader.get(id);
  }

  private void change(UUID id, @Nullable String ifMatch, Change change, boolean matchNeeded) {
    policy.requireWrite();
    transactions.run(() -> {
      DevelopmentPlan plan = held.hold(id, ifMatch, matchNeeded);
      Instant now = Moments.now();
      plan.stamp(now, tenancy.caller().subject());
      change.apply(plan, now);
      plans.detach();
    });
  }

  /** What is done with a plan that is held for writing. */
  @FunctionalInterface
  private interface Change {
    void apply(DevelopmentPlan plan, Instant now);
  }
}
