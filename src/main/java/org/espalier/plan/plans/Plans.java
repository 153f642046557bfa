package org.espalier.plan.plans;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.espalier.platform.problem.FaultCode;
import org.espalier.platform.sync.Batch;
import org.espalier.platform.sync.Inbound;
import org.espalier.platform.sync.Outcome;
import org.espalier.platform.sync.SyncKind;
import org.espalier.platform.tenancy.Tenancy;
import org.espalier.platform.tenancy.TenantKey;
import org.jspecify.annotations.Nullable;

/** Writes plans, one by one or from a file, by the same rules. */
@Singleton
class Plans implements SyncKind<PlanInput> {

  private final Tenancy tenancy;
  private final PlanPolicy policy;
  private final PlanTargets targets;
  private final DevelopmentPlans plans;
  private final Freezer freezer;
  private final PlanEffects effects;
  private final PlanReader reader;

  Plans(
      Tenancy tenancy,
      PlanPolicy policy,
      PlanTargets targets,
      DevelopmentPlans plans,
      Freezer freezer,
      PlanEffects effects,
      PlanReader reader) {
    this.tenancy = tenancy;
    this.policy = policy;
    this.targets = targets;
    this.plans = plans;
    this.freezer = freezer;
    this.effects = effects;
    this.reader = reader;
  }

  @Override
  public String name() {
    return "development-plans";
  }

  @Override
  public Class<PlanInput> input() {
    return PlanInput.class;
  }

  @Override
  public void requireBulk() {
    policy.requireBulk();
  }

  @Override
  public void requireRead() {
    policy.visible();
  }

  @Override
  public void write(Batch<PlanInput> batch) {
    List<PlanTargets.Aimed> sound = targets.resolve(batch.sound(), batch.file());
    if (sound.isEmpty()) {
      return;
    }
    Map<Key, DevelopmentPlan> present = new HashMap<>();
    for (DevelopmentPlan plan :
        plans.locked(sound.stream().map(one -> one.row().externalId()).toList())) {
      present.put(new Key(plan.source, plan.externalId), plan);
    }
    for (PlanTargets.Aimed one : sound) {
      write(one, present.get(new Key(one.row().source(), one.row().externalId())), batch);
    }
    plans.detach();
  }

  /** Finds what else is wrong with a row that has faults already. */
  void examine(Inbound<PlanInput> row) {
    targets.resolve(List.of(row), null);
  }

  @Override
  public Optional<String> irreplaceable() {
    return Optional.of("Plans are agreed between people: a file cannot make them inactive.");
  }

  @Override
  public void export(Consumer<PlanInput> consumer) {
    reader.each(plan -> consumer.accept(plan.exported()));
  }

  private void write(
      PlanTargets.Aimed wanted, @Nullable DevelopmentPlan known, Batch<PlanInput> batch) {
    Inbound<PlanInput> row = wanted.row();
    PlanState state = row.input().state();
    boolean same = known != null && known.content().equals(wanted.content());
    if (known != null && refused(wanted, known, same)) {
      return;
    }
    if (known != null && same && (state == null || state == known.state)) {
      row.done(known.id, Outcome.UNCHANGED);
      return;
    }
    DevelopmentPlan plan = known == null ? draft(wanted) : known;
    Set<UUID> assigned = new HashSet<>(plan.assignments());
    if (!same) {
      plan.rewrite(wanted.content(), freezer.of(wanted, batch.now()));
    }
    PlanState before = plan.state;
    String actor = tenancy.caller().subject();
    if (state != null && state != before) {
      plan.stand(state, row.input(), new Agreement(batch.now(), actor));
    }
    plan.closeAsTold(wanted.content(), batch.now(), actor);
    plan.stamp(batch.now(), actor);
    plans.store(plan);
    assigned.removeAll(plan.assignments());
    effects.leave(plan, assigned);
    row.done(plan.id, known == null ? Outcome.CREATED : Outcome.UPDATED);
    follow(plan, before, batch);
    effects.note(
        known == null ? "created" : "updated",
        plan.id,
        plan.employeeId,
        Map.of("state", plan.state));
  }

  private DevelopmentPlan draft(PlanTargets.Aimed wanted) {
    Inbound<PlanInput> row = wanted.row();
    TenantKey key = new TenantKey(tenancy.tenant(), row.id());
    DevelopmentPlan draft =
        new DevelopmentPlan(key, row.source(), row.externalId(), wanted.employee());
    draft.copiedFromId = wanted.copiedFrom();
    TemplateRef template = wanted.template();
    if (template != null) {
      draft.templateId = template.id();
      draft.templateVersion = template.version();
      draft.templateStart = row.input().templateStart();
    }
    return draft;
  }

  /** Steps that another system reports are put on record, and what follows from them is done. */
  private void follow(DevelopmentPlan plan, PlanState before, Batch<PlanInput> batch) {
    if (plan.state == before) {
      return;
    }
    effects.record(plan, before, plan.state, Side.MANAGER, batch.comment());
    if (plan.state == PlanState.ACTIVE || plan.state == PlanState.COMPLETED) {
      effects.activate(plan, true, batch.now());
    } else if (plan.state == PlanState.CANCELLED) {
      effects.cancel(plan, batch.comment(), batch.now());
    }
  }

  private static boolean refused(PlanTargets.Aimed wanted, DevelopmentPlan known, boolean same) {
    PlanState state = wanted.row().input().state();
    if (known.deletedAt != null) {
      fault(wanted, "/externalId", "The plan was deleted.");
    }
    if (!known.employeeId.equals(wanted.employee())) {
      fault(wanted, "/employeeExternalId", "It is somebody else's plan.");
    }
    if (wanted.copiedFrom() != null && !wanted.copiedFrom().equals(known.copiedFromId)) {
      fault(wanted, "/copiedFromExternalId", "A plan goes on from the one that it was made from.");
    }
    TemplateRef template = wanted.template();
    if (template != null && !template.id().equals(known.templateId)) {
      fault(wanted, "/templateExternalId", "A plan keeps the template that it was made of.");
    }
    if (!same && !known.state.editable()) {
      fault(wanted, "/items", "The plan is " + known.state + ": it says what was agreed.");
    }
    if (state != null && state != known.state && known.state.next().isEmpty()) {
      fault(wanted, "/state", "It is " + known.state + " and cannot become " + state + ".");
    }
    return !wanted.row().faults().isEmpty();
  }

  private static void fault(PlanTargets.Aimed wanted, String pointer, String message) {
    wanted.row().faults().add(pointer, FaultCode.IMMUTABLE, message);
  }

  private record Key(String source, String externalId) {}
}
