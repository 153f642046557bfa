package org.espalier.plan.templates;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.espalier.plan.plans.PlanReader;
import org.espalier.plan.plans.PlanView;
import org.espalier.platform.json.JsonText;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Moments;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sql.Row;
import org.espalier.platform.sql.Sql;
import org.jspecify.annotations.Nullable;

/** What later versions of their templates offer to plans that run. */
@Singleton
class Offers {

  private static final Query OFFERS = Query.file("plan/offers");
  private static final Query DECISIONS = Query.file("plan/offer_decisions");

  private final Sql sql;
  private final PlanReader plans;
  private final Standings standings;

  Offers(Sql sql, PlanReader plans, Standings standings) {
    this.sql = sql;
    this.plans = plans;
    this.standings = standings;
  }

  /** What is offered to a plan: one offer at the most. */
  List<OfferView> of(UUID plan) {
    return of(List.of(plans.get(plan))).getOrDefault(plan, List.of());
  }

  /** What became of the offers to a plan, the first one first. */
  List<DecisionView> decisions(UUID plan) {
    return sql.list(DECISIONS, Args.of("plan", plans.get(plan).id()), DecisionView::of);
  }

  /** What is offered to several visible plans. */
  Map<UUID, List<OfferView>> of(Collection<PlanView> among) {
    Map<UUID, PlanView> byId =
        among.stream().collect(Collectors.toMap(PlanView::id, plan -> plan, (a, _) -> a));
    List<Pending> pending =
        sql.list(OFFERS, Args.none().uuids("plans", byId.keySet()), Pending::of);
    Map<UUID, List<OfferView>> offers = new HashMap<>();
    for (List<Pending> group : byJob(pending, byId).values()) {
      Map<UUID, Standing> standing = standing(group, byId);
      for (Pending one : group) {
        PlanView plan = Objects.requireNonNull(byId.get(one.plan()));
        Standing own = Objects.requireNonNull(standing.get(plan.employee().id()));
        List<OfferedChange> changes =
            new Difference(plan, one.start(), one.before(), own).to(one.after());
        if (!changes.isEmpty()) {
          offers.put(plan.id(), List.of(one.offer(changes)));
        }
      }
    }
    return offers;
  }

  private static Map<@Nullable UUID, List<Pending>> byJob(
      List<Pending> pending, Map<UUID, PlanView> plans) {
    Map<@Nullable UUID, List<Pending>> groups = new HashMap<>();
    for (Pending one : pending) {
      PlanView plan = Objects.requireNonNull(plans.get(one.plan()));
      UUID job = plan.targetJob() == null ? null : plan.targetJob().id();
      groups.computeIfAbsent(job, _ -> new ArrayList<>()).add(one);
    }
    return groups;
  }

  private Map<UUID, Standing> standing(List<Pending> group, Map<UUID, PlanView> plans) {
    Set<UUID> people = new HashSet<>();
    Set<UUID> competencies = new HashSet<>();
    UUID job = null;
    for (Pending one : group) {
      PlanView plan = Objects.requireNonNull(plans.get(one.plan()));
      people.add(plan.employee().id());
      job = plan.targetJob() == null ? null : plan.targetJob().id();
      one.after().forEach(item -> competencies.add(item.competencyId()));
    }
    return standings.of(people, job, competencies, Moments.now());
  }

  /** Two versions of a template between which a plan stands. */
  private record Pending(
      UUID plan,
      UUID template,
      int from,
      int to,
      LocalDate start,
      Instant at,
      List<TemplateItem> before,
      List<TemplateItem> after) {

    static Pending of(Row row) throws SQLException {
      return new Pending(
          row.uuid("plan_id"),
          row.uuid("template_id"),
          row.count("from_version"),
          row.count("to_version"),
          row.date("template_start"),
          row.instant("made_at"),
          JsonText.list(row.text("items_before"), TemplateItem.class),
          JsonText.list(row.text("items_after"), TemplateItem.class));
    }

    OfferView offer(List<OfferedChange> changes) {
      return new OfferView(plan, template, from, to, at, changes);
    }
  }
}
