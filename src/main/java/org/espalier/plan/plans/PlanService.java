package org.espalier.plan.plans;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.espalier.platform.http.Body;
import org.espalier.platform.http.Etag;
import org.espalier.platform.http.MergePatch;
import org.espalier.platform.json.Parsed;
import org.espalier.platform.json.StrictJson;
import org.espalier.platform.problem.CommonProblem;
import org.espalier.platform.problem.FaultCode;
import org.espalier.platform.problem.Faults;
import org.espalier.platform.sql.Ids;
import org.espalier.platform.sql.Moments;
import org.espalier.platform.sql.Transactions;
import org.espalier.platform.sync.Batch;
import org.espalier.platform.sync.Inbound;
import org.espalier.platform.sync.Outcome;
import org.espalier.platform.sync.SyncInput;
import org.espalier.platform.tenancy.Tenancy;
import org.espalier.platform.workflow.Steps;
import org.espalier.platform.workflow.TransitionRequest;
import org.jspecify.annotations.Nullable;

/**
 * What people do with plans: make them, edit what is not agreed yet, take steps, close items. Each
 * is one transaction; an edit says which revision it is about.
 */
@Singleton
public class PlanService {

  private final Tenancy tenancy;
  private final Transactions transactions;
  private final StrictJson json;
  private final ObjectMapper mapper;
  private final PlanPolicy policy;
  private final Plans writer;
  private final PlanReader reader;
  private final DevelopmentPlans plans;
  private final PlanEffects effects;

  PlanService(
      Tenancy tenancy,
      Transactions transactions,
      StrictJson json,
      ObjectMapper mapper,
      PlanPolicy policy,
      Plans writer,
      PlanReader reader,
      DevelopmentPlans plans,
      PlanEffects effects) {
    this.tenancy = tenancy;
    this.transactions = transactions;
    this.json = json;
    this.mapper = mapper;
    this.policy = policy;
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
    return edit(id, ifMatch, input -> json.read(patched(input, patch), PlanInput.class));
  }

  /** Adds an item. */
  public PlanView addItem(UUID id, PlanItemInput item, @Nullable String ifMatch) {
    return edit(
        id,
        ifMatch,
        input -> {
          List<PlanItemInput> items = new ArrayList<>(input.planned());
          items.add(item);
          return checked(input.with(items));
        });
  }

  /** Changes the members of an item that a merge patch names. */
  public PlanView patchItem(UUID id, UUID item, MergePatch patch, @Nullable String ifMatch) {
    return edit(
        id,
        ifMatch,
        input -> {
          List<PlanItemInput> items = new ArrayList<>(input.planned());
          int place = place(id, item);
          PlanItemInput after =
              json.read(patched(items.get(place), patch), PlanItemInput.class).valid();
          items.set(place, after);
          return checked(input.with(items));
        });
  }

  /** Takes an item out. */
  public PlanView removeItem(UUID id, UUID item, @Nullable String ifMatch) {
    return edit(
        id,
        ifMatch,
        input -> {
          List<PlanItemInput> items = new ArrayList<>(input.planned());
          items.remove(place(id, item));
          return checked(input.with(items));
        });
  }

  /** Closes an item by hand, with a reason. */
  public PlanView closeItem(UUID id, UUID item, ItemClosing closing, @Nullable String ifMatch) {
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
              .orElseThrow(PlanService::noItem)
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
  public PlanView transition(UUID id, TransitionRequest request, @Nullable String ifMatch) {
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
          String what =
              plan.state == from ? "agreed" : plan.state.name().toLowerCase(java.util.Locale.ROOT);
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
  public void delete(UUID id, @Nullable String ifMatch) {
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
      DevelopmentPlan plan = open(id, ifMatch, true);
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
      DevelopmentPlan plan = open(id, ifMatch, true);
      if (!plan.state.editable()) {
        throw CommonProblem.CONFLICT.because(
            "The plan is " + plan.state + ": it says what was agreed.");
      }
      PlanInput before = reader.get(id).input();
      Parsed<PlanInput> after = change.apply(before);
      PlanInput input = after.value() == null ? before : after.value();
      keepKey(before, input, after.faults());
      write(new Inbound<>(1, plan.source, plan.externalId, input, after.faults(), id));
      return reader.get(id);
    });
  }

  private PlanView change(UUID id, @Nullable String ifMatch, Change change) {
    change(id, ifMatch, change, false);
    return reader.get(id);
  }

  private void change(UUID id, @Nullable String ifMatch, Change change, boolean matchNeeded) {
    policy.requireWrite();
    transactions.run(() -> {
      DevelopmentPlan plan = open(id, ifMatch, matchNeeded);
      Instant now = Moments.now();
      plan.stamp(now, tenancy.caller().subject());
      change.apply(plan, now);
      plans.detach();
    });
  }

  private DevelopmentPlan open(UUID id, @Nullable String ifMatch, boolean matchNeeded) {
    policy.requireSide(reader.get(id).employee().id());
    DevelopmentPlan plan = plans.locked(id).orElseThrow(PlanService::none);
    if (matchNeeded) {
      Etag.requirePresentMatch(ifMatch, plan.version);
    } else {
      Etag.requireMatch(ifMatch, plan.version);
    }
    return plan;
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
    throw noItem();
  }

  private Parsed<PlanInput> checked(PlanInput input) {
    return json.read(
        mapper.valueToTree(input).toString().getBytes(StandardCharsets.UTF_8), PlanInput.class);
  }

  private byte[] patched(Object before, MergePatch patch) {
    ObjectNode tree = mapper.valueToTree(before);
    JsonNode after = patch.apply(tree);
    return after.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static void keepKey(PlanInput before, PlanInput after, Faults faults) {
    if (!String.valueOf(before.externalId()).equals(String.valueOf(after.externalId()))
        || !String.valueOf(before.source()).equals(String.valueOf(after.source()))) {
      faults.add("/externalId", FaultCode.IMMUTABLE, "A plan keeps its external id and source.");
    }
  }

  private static RuntimeException none() {
    return CommonProblem.NOT_FOUND.because("There is no such development plan.");
  }

  private static RuntimeException noItem() {
    return CommonProblem.NOT_FOUND.because("The plan has no such item.");
  }

  /** What is done with a plan that is held for writing. */
  @FunctionalInterface
  private interface Change {
    void apply(DevelopmentPlan plan, Instant now);
  }
}
