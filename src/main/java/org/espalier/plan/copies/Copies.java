package org.espalier.plan.copies;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.espalier.plan.plans.PlanActionInput;
import org.espalier.plan.plans.PlanActionView;
import org.espalier.plan.plans.PlanInput;
import org.espalier.plan.plans.PlanItemInput;
import org.espalier.plan.plans.PlanItemView;
import org.espalier.plan.plans.PlanPolicy;
import org.espalier.plan.plans.PlanReader;
import org.espalier.plan.plans.PlanService;
import org.espalier.plan.plans.PlanView;
import org.espalier.platform.http.Body;
import org.espalier.platform.http.Etag;
import org.espalier.platform.problem.FaultCode;
import org.espalier.platform.problem.Faults;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Moments;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sql.Sql;
import org.espalier.platform.sql.Transactions;
import org.jspecify.annotations.Nullable;

/**
 * Makes plans that go on from others. Gaps are frozen anew; dates within the plan move with its
 * beginning, and are left open where nobody can say by how much.
 */
@Singleton
class Copies {

  private static final Query CARRIED = Query.file("plan/carried_activities");

  private final Sql sql;
  private final Transactions transactions;
  private final PlanPolicy policy;
  private final PlanReader plans;
  private final PlanService service;

  Copies(
      Sql sql,
      Transactions transactions,
      PlanPolicy policy,
      PlanReader plans,
      PlanService service) {
    this.sql = sql;
    this.transactions = transactions;
    this.policy = policy;
    this.plans = plans;
    this.service = service;
  }

  /** Takes what is open, or what was chosen, to a new draft. */
  CopyView copy(UUID id, Body<CopyRequest> body, @Nullable String ifMatch) {
    policy.requireWrite();
    return transactions.call(() -> {
      PlanView former = plans.get(id);
      policy.requireSide(former.employee().id());
      Etag.requireMatch(ifMatch, former.revision());
      CopyRequest request = body.present();
      requireItems(former, request, body.faults());
      body.faults().throwIfAny();
      Move move = new Move(former, request, carried(former));
      List<PlanItemInput> items = move.items();
      PlanView made = service.create(move.plan(items), new Faults());
      return new CopyView(made, move.left);
    });
  }

  private Map<UUID, Carried> carried(PlanView former) {
    Set<UUID> activities = new HashSet<>();
    former.items().stream()
        .flatMap(item -> item.actions().stream())
        .map(PlanActionView::activityId)
        .filter(Objects::nonNull)
        .forEach(activities::add);
    Map<UUID, Carried> found = new HashMap<>();
    if (!activities.isEmpty()) {
      sql.list(
          CARRIED,
          Args.of("employee", former.employee().id())
              .and("today", Moments.today())
              .uuids("activities", activities),
          row -> found.put(row.uuid("id"), new Carried(row.flag("offered"), row.flag("passed"))));
    }
    return found;
  }

  private static void requireItems(PlanView plan, CopyRequest request, Faults faults) {
    List<UUID> chosen = request.itemIds() == null ? List.of() : request.itemIds();
    Set<UUID> known = new HashSet<>();
    plan.items().forEach(item -> known.add(item.id()));
    for (int i = 0; i < chosen.size(); i++) {
      if (chosen.get(i) != null && !known.contains(chosen.get(i))) {
        faults.add("/itemIds/" + i, FaultCode.UNKNOWN_REFERENCE, "The plan has no such item.");
      }
    }
  }

  /** How an activity stands that a plan asked for. */
  private record Carried(boolean offered, boolean passed) {}

  /** One move from a plan to the next. */
  private static final class Move {

    private final PlanView former;
    private final CopyRequest request;
    private final Map<UUID, Carried> carried;
    private final List<LeftBehind> left = new ArrayList<>();
    private final @Nullable LocalDate start;
    private final @Nullable Long days;

    Move(PlanView former, CopyRequest request, Map<UUID, Carried> carried) {
      this.former = former;
      this.request = request;
      this.carried = carried;
      this.start = start(former, request);
      this.days =
          start == null || former.periodStart() == null
              ? null
              : ChronoUnit.DAYS.between(former.periodStart(), start);
    }

    private static @Nullable LocalDate start(PlanView former, CopyRequest request) {
      if (request.periodStart() != null || former.periodEnd() == null) {
        return request.periodStart();
      }
      LocalDate next = former.periodEnd().plusDays(1);
      return request.periodEnd() != null && request.periodEnd().isBefore(next) ? null : next;
    }

    PlanInput plan(List<PlanItemInput> items) {
      return new PlanInput(
          request.externalId(),
          former.source(),
          null,
          former.employee().id(),
          request.title() == null ? former.title() : request.title(),
          start,
          request.periodEnd(),
          former.targetJob() == null ? null : former.targetJob().externalId(),
          null,
          null,
          null,
          null,
          former.id(),
          null,
          null,
          items);
    }

    List<PlanItemInput> items() {
      List<PlanItemInput> items = new ArrayList<>();
      for (PlanItemView item : former.items()) {
        LeftBehind.Why why = why(item);
        if (why == null) {
          items.add(item(item));
        } else {
          left.add(new LeftBehind(item.id(), null, why));
        }
      }
      return items;
    }

    private LeftBehind.@Nullable Why why(PlanItemView item) {
      if (request.itemIds() != null) {
        return request.itemIds().contains(item.id()) ? null : LeftBehind.Why.NOT_CHOSEN;
      }
      return switch (item.state()) {
        case OPEN -> null;
        case ACHIEVED -> LeftBehind.Why.ACHIEVED;
        case CLOSED -> LeftBehind.Why.CLOSED;
      };
    }

    private PlanItemInput item(PlanItemView item) {
      List<PlanActionInput> actions = new ArrayList<>();
      for (PlanActionView action : item.actions()) {
        LeftBehind.Why why = why(action);
        if (why == null) {
          actions.add(
              new PlanActionInput(
                  action.type(),
                  action.title(),
                  null,
                  action.activityId(),
                  moved(action.due()),
                  null,
                  action.articleId()));
        } else {
          left.add(new LeftBehind(item.id(), action.id(), why));
        }
      }
      return new PlanItemInput(
          null,
          item.competency().id(),
          item.targetLevel(),
          null,
          null,
          item.kind(),
          moved(item.due()),
          null,
          actions);
    }

    private LeftBehind.@Nullable Why why(PlanActionView action) {
      Carried activity = action.activityId() == null ? null : carried.get(action.activityId());
      if (activity == null) {
        return null;
      }
      return activity.passed()
          ? LeftBehind.Why.COMPLETED
          : activity.offered() ? null : LeftBehind.Why.NOT_OFFERED;
    }

    private @Nullable LocalDate moved(@Nullable LocalDate due) {
      return due == null || days == null ? null : due.plusDays(days);
    }
  }
}
