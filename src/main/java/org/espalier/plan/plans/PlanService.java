package org.espalier.plan.plans;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.espalier.platform.http.Body;
import org.espalier.platform.http.MergePatch;
import org.espalier.platform.json.Parsed;
import org.espalier.platform.problem.CommonProblem;
import org.espalier.platform.problem.Faults;
import org.espalier.platform.sql.Ids;
import org.espalier.platform.sql.Moments;
import org.espalier.platform.sql.Transactions;
import org.espalier.platform.sync.Batch;
import org.espalier.platform.sync.Inbound;
import org.espalier.platform.sync.Outcome;
import org.espalier.platform.sync.SyncInput;
import org.espalier.platform.tenancy.Tenancy;
import org.jspecify.annotations.Nullable;

/**
 * Makes plans and edits what is not agreed yet. Each is one transaction; an edit says which
 * revision it is about.
 */
@Singleton
public class PlanService {

  private final Tenancy tenancy;
  private final Transactions transactions;
  private final PlanPolicy policy;
  private final HeldPlans held;
  private final PlanInputs inputs;
  private final Plans writer;
  private final PlanReader reader;
  private final DevelopmentPlans plans;
  private final PlanEffects effects;

  PlanService(
      Tenancy tenancy,
      Transactions transactions,
      PlanPolicy policy,
      HeldPlans held,
      PlanInputs inputs,
      Plans writer,
      PlanReader reader,
      DevelopmentPlans plans,
      PlanEffects effects) {
    this.tenancy = tenancy;
    this.transactions = transactions;
    this.policy = policy;
    this.held = held;
    this.inputs = inputs;
    this.writer = writer;
    this.reader = reader;
    this.plans = plans;
    this.effects = effects;
  }

  /** Makes a plan; the gaps that its items answer are frozen now. */
  public PlanView create(Body<PlanInput> body) {
    policy.requireWrite();
    return create(body.present(), body.faults());
  }

  /** Makes a plan of an input that faults may have been found with already. */
  public PlanView create(PlanInput input, Faults faults) {
    UUID id = Ids.next();
    String externalId = input.externalId() == null ? id.toString() : input.externalId();
    String source = input.source() == null ? SyncInput.DEFAULT_SOURCE : input.source();
    return transactions.call(() -> {
      Inbound<PlanInput> row = write(new Inbound<>(1, source, externalId, input, faults, id));
      if (row.outcome() != Outcome.CREATED) {
        throw CommonProblem.CONFLICT.because(
            "There is one with the external id \"" + externalId + "\" already.");
      }
      return reader.get(row.id());
    });
  }

  /** Changes the members that a merge patch (RFC 7396) names. */
  public PlanView patch(UUID id, MergePatch patch, @Nullable String ifMatch) {
    return edit(id, ifMatch, input -> inputs.patched(input, patch));
  }

  /** Adds an item. */
  public PlanView addItem(UUID id, PlanItemInput item, @Nullable String ifMatch) {
    return edit(id, ifMatch, input -> inputs.withItem(input, item));
  }

  /** Changes the members of an item that a merge patch names. */
  public PlanView patchItem(UUID id, UUID item, MergePatch patch, @Nullable String ifMatch) {
    return edit(id, ifMatch, input -> inputs.patched(input, place(id, item), patch));
  }

  /** Takes an item out. */
  public PlanView removeItem(UUID id, UUID item, @Nullable String ifMatch) {
    return edit(id, ifMatch, input -> inputs.without(input, place(id, item)));
  }

  /**
   * Takes a later version of the plan's template in, by an edit after which both sides agree anew.
   *
   * @param reason why, for the record
   * @param version of the template that the plan is at then
   * @param change the items as clients would send them, to what they are to be
   * @throws org.espalier.platform.problem.ProblemException CONFLICT for plans that are over
   */
  public PlanView revise(
      UUID id,
      @Nullable String ifMatch,
      @Nullable String reason,
      int version,
      UnaryOperator<List<PlanItemInput>> change) {
    policy.requireWrite();
    return transactions.call(() -> {
      DevelopmentPlan plan = held.hold(id, ifMatch, true);
      Side side = policy.requireSide(plan.employeeId);
      PlanState from = plan.state;
      plan.reopen();
      plan.templateVersion = version;
      plan.stamp(Moments.now(), tenancy.caller().subject());
      plans.store(plan);
      if (from != PlanState.DRAFT) {
        effects.record(plan, from, PlanState.DRAFT, side, reason);
        effects.note("draft", id, plan.employeeId, Map.of("state", PlanState.DRAFT, "side", side));
      }
      PlanInput before = reader.get(id).input();
      PlanInput after = before.with(change.apply(before.planned()));
      write(new Inbound<>(1, plan.source, plan.externalId, after, new Faults(), id));
      return reader.get(id);
    });
  }

  private PlanView edit(
      UUID id, @Nullable String ifMatch, Function<PlanInput, Parsed<PlanInput>> change) {
    policy.requireWrite();
    return transactions.call(() -> {
      DevelopmentPlan plan = held.hold(id, ifMatch, true);
      if (!plan.state.editable()) {
        throw CommonProblem.CONFLICT.because(
            "The plan is " + plan.state + ": it says what was agreed.");
      }
      PlanInput before = reader.get(id).input();
      Parsed<PlanInput> after = change.apply(before);
      PlanInput input = after.value() == null ? before : after.value();
      PlanInputs.keepKey(before, input, after.faults());
      write(new Inbound<>(1, plan.source, plan.externalId, input, after.faults(), id));
      return reader.get(id);
    });
  }

  private Inbound<PlanInput> write(Inbound<PlanInput> row) {
    if (row.faults().isEmpty()) {
      writer.write(new Batch<>(List.of(row), Moments.now(), null, null));
    } else {
      writer.examine(row);
    }
    row.faults().throwIfAny();
    return row;
  }

  private int place(UUID plan, UUID item) {
    List<PlanItemView> items = reader.get(plan).items();
    for (int i = 0; i < items.size(); i++) {
      if (items.get(i).id().equals(item)) {
        return i;
      }
    }
    throw HeldPlans.noItem();
  }
}
