package org.espalier.plan.templates;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.espalier.plan.plans.PlanActionInput;
import org.espalier.plan.plans.PlanFeed;
import org.espalier.plan.plans.PlanItemInput;
import org.espalier.plan.plans.PlanItemView;
import org.espalier.plan.plans.PlanPolicy;
import org.espalier.plan.plans.PlanReader;
import org.espalier.plan.plans.PlanService;
import org.espalier.plan.plans.PlanView;
import org.espalier.plan.plans.Side;
import org.espalier.plan.plans.TemplateBrief;
import org.espalier.platform.http.Body;
import org.espalier.platform.http.Etag;
import org.espalier.platform.problem.CommonProblem;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Ids;
import org.espalier.platform.sql.Moments;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sql.Sql;
import org.espalier.platform.sql.Transactions;
import org.espalier.platform.tenancy.Tenancy;
import org.jspecify.annotations.Nullable;

/**
 * Takes or declines what is offered. What is taken is an edit like any other: the plan is a draft
 * again, and both sides agree anew before it goes on. Learning that was assigned stays assigned.
 */
@Singleton
class OfferDecisions {

  private static final Query RECORD = Query.file("plan/record_offer_decision");
  private static final Query DECLINE = Query.file("plan/decline_offer");

  private final Sql sql;
  private final Tenancy tenancy;
  private final Transactions transactions;
  private final PlanPolicy policy;
  private final PlanReader plans;
  private final PlanService service;
  private final PlanFeed feed;
  private final Offers offers;

  OfferDecisions(
      Sql sql,
      Tenancy tenancy,
      Transactions transactions,
      PlanPolicy policy,
      PlanReader plans,
      PlanService service,
      PlanFeed feed,
      Offers offers) {
    this.sql = sql;
    this.tenancy = tenancy;
    this.transactions = transactions;
    this.policy = policy;
    this.plans = plans;
    this.service = service;
    this.feed = feed;
    this.offers = offers;
  }

  /**
   * Decides on the offer to a plan. A version that changes nothing for it can be declined too.
   *
   * @throws org.espalier.platform.problem.ProblemException CONFLICT if this version is not offered
   */
  PlanView decide(UUID id, Body<OfferDecision> body, @Nullable String ifMatch) {
    policy.requireWrite();
    return transactions.call(() -> {
      PlanView plan = plans.get(id);
      Side side = policy.requireSide(plan.employee().id());
      Etag.requirePresentMatch(ifMatch, plan.revision());
      OfferDecision decision = body.valid();
      TemplateBrief template = plan.template();
      boolean pending =
          template != null
              && template.updatePending()
              && template.latestVersion() == decision.toVersion();
      if (template == null || !pending) {
        throw notOffered();
      }
      boolean taken = decision.decision() == OfferDecision.Decision.ACCEPT;
      OfferView offer = taken ? offered(plan, decision.toVersion()) : null;
      record(plan, side, decision);
      feed.note(
          taken ? "update-accepted" : "update-declined",
          id,
          plan.employee().id(),
          Map.of("templateId", template.id(), "version", decision.toVersion()));
      return offer == null
          ? decline(plan, decision.toVersion())
          : take(plan, offer, decision, ifMatch);
    });
  }

  private OfferView offered(PlanView plan, int version) {
    return offers.of(List.of(plan)).getOrDefault(plan.id(), List.of()).stream()
        .filter(one -> one.toVersion() == version)
        .findFirst()
        .orElseThrow(OfferDecisions::notOffered);
  }

  private static RuntimeException notOffered() {
    return CommonProblem.CONFLICT.because("No such version is offered to the plan.");
  }

  private PlanView take(
      PlanView plan, OfferView offer, OfferDecision decision, @Nullable String ifMatch) {
    return service.revise(
        plan.id(),
        ifMatch,
        decision.reason(),
        offer.toVersion(),
        items -> merged(items, plan, offer));
  }

  private PlanView decline(PlanView plan, int version) {
    Args args =
        Args.of("plan", plan.id())
            .and("revision", plan.revision())
            .and("version", version)
            .and("now", Moments.now())
            .and("actor", tenancy.caller().subject());
    Etag.requireWritten(sql.update(DECLINE, args));
    return plans.get(plan.id());
  }

  private void record(PlanView plan, Side side, OfferDecision decision) {
    sql.update(
        RECORD,
        Args.of("id", Ids.next())
            .and("plan", plan.id())
            .and("version", decision.toVersion())
            .and("decision", decision.decision().name())
            .and("reason", decision.reason())
            .and("side", side.name())
            .and("now", Moments.now())
            .and("actor", tenancy.caller().subject()));
  }

  private static List<PlanItemInput> merged(
      List<PlanItemInput> items, PlanView plan, OfferView offer) {
    List<PlanItemInput> all = new ArrayList<>(items);
    LocalDate start = Objects.requireNonNull(plan.template()).start();
    for (OfferedChange change : offer.changes()) {
      List<PlanActionInput> more =
          change.actions().stream().map(action -> action.planned(start)).toList();
      int place = place(plan.items(), change.itemId());
      if (place < 0) {
        all.add(
            new PlanItemInput(
                null,
                change.competencyId(),
                Objects.requireNonNull(change.targetLevel()),
                null,
                null,
                change.itemKind(),
                change.due(),
                null,
                more));
      } else {
        all.set(place, changed(all.get(place), change, more));
      }
    }
    return all;
  }

  private static PlanItemInput changed(
      PlanItemInput item, OfferedChange change, List<PlanActionInput> more) {
    List<PlanActionInput> actions = new ArrayList<>();
    if (item.actions() != null) {
      actions.addAll(item.actions());
    }
    actions.addAll(more);
    return new PlanItemInput(
        item.competencyExternalId(),
        item.competencyId(),
        change.targetLevel() == null ? item.targetLevel() : change.targetLevel(),
        null,
        null,
        item.kind(),
        change.due() == null ? item.due() : change.due(),
        null,
        actions);
  }

  private static int place(List<PlanItemView> items, @Nullable UUID id) {
    for (int i = 0; i < items.size(); i++) {
      if (items.get(i).id().equals(id)) {
        return i;
      }
    }
    return -1;
  }
}
