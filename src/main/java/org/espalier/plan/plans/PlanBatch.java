package org.espalier.plan.plans;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.espalier.platform.json.JsonText;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Ids;
import org.espalier.platform.sql.Json;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sql.Sql;
import org.espalier.platform.tenancy.Tenancy;

/** Makes drafts of plans for many people: three statements, however many they are. */
@Singleton
public class PlanBatch {

  private static final Query PLANS = Query.file("plan/make_plans");
  private static final Query ITEMS = Query.file("plan/make_items");
  private static final Query ACTIONS = Query.file("plan/make_actions");

  private final Sql sql;
  private final Tenancy tenancy;
  private final PlanFeed feed;

  PlanBatch(Sql sql, Tenancy tenancy, PlanFeed feed) {
    this.sql = sql;
    this.tenancy = tenancy;
    this.feed = feed;
  }

  /**
   * Makes the plans, but for those that are there already.
   *
   * @return the plan of each person who got one
   */
  public Map<UUID, UUID> make(List<NewPlan> plans, Instant now) {
    if (plans.isEmpty()) {
      return Map.of();
    }
    Map<UUID, UUID> made = new HashMap<>();
    sql.list(PLANS, plans(plans, now), row -> made.put(row.uuid("employee_id"), row.uuid("id")));
    List<Made> items = new ArrayList<>();
    for (NewPlan plan : plans) {
      UUID id = made.get(plan.employee());
      for (int i = 0; id != null && i < plan.items().size(); i++) {
        items.add(new Made(Ids.next(), id, i, plan.items().get(i)));
      }
    }
    sql.update(ITEMS, items(items));
    sql.update(ACTIONS, actions(items));
    made.forEach(
        (employee, plan) -> feed.note("created", plan, employee, Map.of("state", PlanState.DRAFT)));
    return made;
  }

  private Args plans(List<NewPlan> plans, Instant now) {
    return Args.of("now", now)
        .and("actor", tenancy.caller().subject())
        .uuids("ids", plans.stream().map(_ -> Ids.next()).toList())
        .uuids("employees", plans.stream().map(NewPlan::employee).toList())
        .texts("titles", plans.stream().map(NewPlan::title).toList())
        .and("starts", plans.stream().map(NewPlan::start).toArray(LocalDate[]::new))
        .and("ends", plans.stream().map(NewPlan::end).toArray(LocalDate[]::new))
        .and("jobs", plans.stream().map(NewPlan::targetJob).toArray(UUID[]::new))
        .uuids("templates", plans.stream().map(NewPlan::template).toList())
        .and("versions", plans.stream().map(NewPlan::templateVersion).toArray(Integer[]::new));
  }

  private static Args items(List<Made> items) {
    return Args.none()
        .uuids("ids", items.stream().map(Made::id).toList())
        .uuids("plans", items.stream().map(Made::plan).toList())
        .and("ordinals", items.stream().map(Made::place).toArray(Integer[]::new))
        .uuids("competencies", items.stream().map(one -> one.item().competency()).toList())
        .and(
            "froms",
            items.stream().map(one -> one.item().gap().actual()).toArray(BigDecimal[]::new))
        .numbers("targets", items.stream().map(one -> one.item().target()).toList())
        .numbers("priorities", items.stream().map(one -> one.item().gap().priority()).toList())
        .and("gaps", items.stream().map(one -> JsonText.of(one.item().gap())).toArray(Json[]::new))
        .texts("kinds", items.stream().map(one -> one.item().kind().name()).toList())
        .and("dues", items.stream().map(one -> one.item().due()).toArray(LocalDate[]::new));
  }

  private static Args actions(List<Made> items) {
    List<Act> acts = new ArrayList<>();
    for (Made item : items) {
      for (int i = 0; i < item.item().actions().size(); i++) {
        acts.add(new Act(item, i, item.item().actions().get(i)));
      }
    }
    return Args.none()
        .uuids("ids", acts.stream().map(_ -> Ids.next()).toList())
        .uuids("plans", acts.stream().map(one -> one.item().plan()).toList())
        .uuids("items", acts.stream().map(one -> one.item().id()).toList())
        .and("ordinals", acts.stream().map(Act::place).toArray(Integer[]::new))
        .texts("types", acts.stream().map(one -> one.content().type().name()).toList())
        .and("titles", acts.stream().map(one -> one.content().title()).toArray(String[]::new))
        .and("activities", acts.stream().map(one -> one.content().activity()).toArray(UUID[]::new))
        .and("dues", acts.stream().map(one -> one.content().due()).toArray(LocalDate[]::new));
  }

  private record Made(UUID id, UUID plan, int place, NewPlan.Item item) {}

  private record Act(Made item, int place, ActionContent content) {}
}
