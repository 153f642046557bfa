package org.espalier.plan.conversation;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.espalier.plan.plans.PlanFeed;
import org.espalier.plan.plans.PlanItemView;
import org.espalier.plan.plans.PlanPolicy;
import org.espalier.plan.plans.PlanReader;
import org.espalier.plan.plans.PlanView;
import org.espalier.plan.plans.Side;
import org.espalier.platform.http.Body;
import org.espalier.platform.json.JsonText;
import org.espalier.platform.paging.Filters;
import org.espalier.platform.paging.Listing;
import org.espalier.platform.paging.Owners;
import org.espalier.platform.paging.Page;
import org.espalier.platform.paging.PageParams;
import org.espalier.platform.paging.Slice;
import org.espalier.platform.paging.Window;
import org.espalier.platform.problem.CommonProblem;
import org.espalier.platform.problem.FaultCode;
import org.espalier.platform.problem.Faults;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Condition;
import org.espalier.platform.sql.Ids;
import org.espalier.platform.sql.Moments;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sql.Sql;
import org.espalier.platform.sql.Transactions;
import org.espalier.platform.tenancy.Tenancy;

/** Check-ins: what the two sides of a plan recorded of their talks. Append-only. */
@Singleton
class CheckIns {

  private static final Listing<CheckInView> LISTING =
      new Listing<>(Query.file("plan/check_ins"), CheckInView::of, "k")
          .dated("k.recorded_at", "null::timestamptz")
          .sort("heldOn", "k.held_on", "date", CheckInView::heldOn);
  private static final Query RECORD = Query.file("plan/record_check_in");

  private final Sql sql;
  private final Tenancy tenancy;
  private final Transactions transactions;
  private final PlanPolicy policy;
  private final PlanReader plans;
  private final PlanFeed feed;

  CheckIns(
      Sql sql,
      Tenancy tenancy,
      Transactions transactions,
      PlanPolicy policy,
      PlanReader plans,
      PlanFeed feed) {
    this.sql = sql;
    this.tenancy = tenancy;
    this.transactions = transactions;
    this.policy = policy;
    this.plans = plans;
    this.feed = feed;
  }

  /** A page of the check-ins on a plan. */
  Page<CheckInView> page(UUID plan, PageParams asked) {
    plans.get(plan);
    Condition of = Condition.of("k.plan_id = :plan", Args.of("plan", plan));
    return LISTING.page(sql, asked, new Filters().add(of).add(policy.visible()));
  }

  /** A part of the check-ins on each of several plans. */
  Map<UUID, Slice<CheckInView>> slices(Collection<UUID> plans, PageParams asked, Window window) {
    Owners owners = new Owners("k.plan_id", List.copyOf(plans));
    return LISTING.slices(sql, owners, asked, window, new Filters().add(policy.visible()));
  }

  /** The visible check-ins among these ids. */
  List<CheckInView> all(Collection<UUID> ids) {
    Condition among = Condition.of("k.id = any(:ids)", Args.none().uuids("ids", ids));
    return LISTING.some(sql, Condition.and(List.of(among, policy.visible())));
  }

  /**
   * A check-in on a plan.
   *
   * @throws org.espalier.platform.problem.ProblemException NOT_FOUND
   */
  CheckInView get(UUID plan, UUID id) {
    Condition which =
        Condition.of("k.id = :id and k.plan_id = :plan", Args.of("id", id).and("plan", plan));
    return LISTING
        .one(sql, Condition.and(List.of(which, policy.visible())))
        .orElseThrow(() -> CommonProblem.NOT_FOUND.because("There is no such check-in."));
  }

  /**
   * Puts a talk on record.
   *
   * @throws org.espalier.platform.problem.ProblemException CONFLICT for plans that are over
   */
  CheckInView record(UUID plan, Body<CheckInInput> body) {
    policy.requireWrite();
    PlanView about = plans.get(plan);
    Side side = policy.requireSide(about.employee().id());
    CheckInInput input = body.present();
    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    LocalDate held = input.heldOn() == null ? today : input.heldOn();
    requireItems(about, input, body.faults());
    if (held.isAfter(today)) {
      body.faults().add("/heldOn", FaultCode.OUT_OF_RANGE, "This must not lie in the future.");
    }
    body.faults().throwIfAny();
    if (about.state().next().isEmpty()) {
      throw CommonProblem.CONFLICT.because("The plan is " + about.state() + ".");
    }
    UUID id = Ids.next();
    return transactions.call(() -> {
      sql.update(
          RECORD,
          Args.of("id", id)
              .and("plan", plan)
              .and("held", held)
              .and("note", input.note())
              .and("side", side.name())
              .and("items", JsonText.of(input.told()))
              .and("now", Moments.now())
              .and("actor", tenancy.caller().subject()));
      feed.note("checked-in", plan, about.employee().id(), Map.of("checkInId", id));
      return get(plan, id);
    });
  }

  private static void requireItems(PlanView plan, CheckInInput input, Faults faults) {
    Set<UUID> known = plan.items().stream().map(PlanItemView::id).collect(Collectors.toSet());
    for (int i = 0; i < input.told().size(); i++) {
      CheckInItem item = input.told().get(i);
      if (item != null && item.itemId() != null && !known.contains(item.itemId())) {
        faults.add(
            "/items/" + i + "/itemId", FaultCode.UNKNOWN_REFERENCE, "The plan has no such item.");
      }
    }
  }
}
