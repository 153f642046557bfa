package org.espalier.plan.plans;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.espalier.competency.evidence.Proficiencies;
import org.espalier.competency.evidence.ProficiencyChanged;
import org.espalier.learning.assignments.PlannedLearning;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Ids;
import org.espalier.platform.sql.Moments;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sql.Row;
import org.espalier.platform.sql.Sql;
import org.espalier.platform.tenancy.Tenancy;
import org.jspecify.annotations.Nullable;

/**
 * What follows from steps of plans and, the other way round, what happens to plans when people
 * learn: items are achieved the moment that the proficiency reaches their target, and open again if
 * that evidence is revoked.
 */
@Singleton
class PlanEffects {

  private static final Query WEIGH = Query.file("plan/weigh_items");
  private static final Query OF_PAIRS =
      WEIGH.with("which", Query.file("plan/items_of_pairs").toString());
  private static final Query OF_PLAN = WEIGH.with("which", "i.plan_id = :plan");
  private static final Query UNSHARED = Query.file("plan/unshared_assignments");
  private static final Query UNNEEDED = Query.file("plan/unneeded_assignments");
  private static final Query LET_GO = Query.file("plan/let_go");
  private static final Query SETTLE_LET_GO = Query.file("plan/settle_let_go");
  private static final Query LINK = Query.file("plan/link_assignments");
  private static final Query RECORD = Query.file("plan/record_step");

  private final Sql sql;
  private final PlanFeed feed;
  private final Tenancy tenancy;
  private final PlannedLearning learning;
  private final Proficiencies proficiencies;

  PlanEffects(
      Sql sql,
      PlanFeed feed,
      Tenancy tenancy,
      PlannedLearning learning,
      Proficiencies proficiencies) {
    this.sql = sql;
    this.feed = feed;
    this.tenancy = tenancy;
    this.learning = learning;
    this.proficiencies = proficiencies;
  }

  /** Weighs the items of active plans that people's new proficiencies concern. */
  void proficiencyChanged(@Observes ProficiencyChanged change) {
    weigh(
        OF_PAIRS,
        Args.none()
            .uuids("employees", change.employees())
            .uuids("competencies", change.competencies()));
  }

  /**
   * Makes a plan's learning assignments, and achieves what is achieved already.
   *
   * @param settled true for plans that come from another system: what was assigned before counts
   */
  void activate(DevelopmentPlan plan, boolean settled, Instant now) {
    List<PlannedLearning.Wish> wishes = new ArrayList<>();
    List<PlannedLearning.Kept> kept = new ArrayList<>();
    for (PlanItem item : plan.items) {
      for (PlanAction action : item.actions) {
        if (action.activityId != null && item.open()) {
          LocalDate due =
              Stream.of(action.due, item.due, plan.periodEnd)
                  .filter(Objects::nonNull)
                  .findFirst()
                  .orElse(null);
          if (action.assignmentId == null) {
            wishes.add(
                new PlannedLearning.Wish(
                    action.id, item.id, plan.employeeId, action.activityId, due));
          } else if (!settled) {
            kept.add(new PlannedLearning.Kept(action.assignmentId, item.id, due));
          }
        }
      }
    }
    List<UUID> letGo = letGo(plan);
    Map<UUID, UUID> assignments = learning.assign(wishes, settled, now);
    if (!assignments.isEmpty()) {
      List<UUID> actions = List.copyOf(assignments.keySet());
      sql.update(
          LINK,
          Args.none()
              .uuids("actions", actions)
              .uuids("assignments", actions.stream().map(assignments::get).toList()));
    }
    learning.move(kept, now);
    drop(letGo, now);
    // what is kept of a person may have expired since, and achieves nothing then
    proficiencies.keep(
        plan.items.stream().map(_ -> plan.employeeId).toList(),
        plan.items.stream().map(item -> item.competencyId).toList());
    weigh(OF_PLAN, Args.of("plan", plan.id));
  }

  /** Cancels what plans had assigned, nobody has finished, and no other running plan asks for. */
  void cancel(DevelopmentPlan plan, @Nullable String comment, Instant now) {
    List<UUID> unshared = sql.list(UNSHARED, Args.of("plan", plan.id), row -> row.uuid("id"));
    learning.cancel(unshared, comment, now);
    drop(letGo(plan), now);
  }

  private List<UUID> letGo(DevelopmentPlan plan) {
    return sql.list(SETTLE_LET_GO, Args.of("plan", plan.id), row -> row.uuid("id"));
  }

  /**
   * Remembers learning that an edit took out of a plan: it goes on until both have agreed to that,
   * or the plan is called off.
   */
  void leave(DevelopmentPlan plan, Collection<UUID> assignments) {
    if (!assignments.isEmpty()) {
      sql.update(LET_GO, Args.of("plan", plan.id).uuids("assignments", assignments));
    }
  }

  private void drop(Collection<UUID> assignments, Instant now) {
    if (!assignments.isEmpty()) {
      List<UUID> unneeded =
          sql.list(UNNEEDED, Args.none().uuids("assignments", assignments), row -> row.uuid("id"));
      learning.cancel(unneeded, null, now);
    }
  }

  /** Puts a step on record. */
  void record(
      DevelopmentPlan plan, PlanState from, PlanState to, Side side, @Nullable String comment) {
    Args args =
        Args.of("id", Ids.next())
            .and("plan", plan.id)
            .and("from", from.name())
            .and("to", to.name())
            .and("side", side.name())
            .and("comment", comment)
            .and("now", Moments.now())
            .and("actor", tenancy.caller().subject());
    sql.update(RECORD, args);
  }

  /** Tells the feed what happened to a plan. */
  void note(String what, UUID plan, UUID employee, Map<String, Object> facts) {
    feed.note(what, plan, employee, facts);
  }

  private void weigh(Query query, Args args) {
    args.and("now", Moments.now()).and("actor", tenancy.caller().subject());
    feed.note(
        sql.list(
            query,
            args,
            row ->
                new PlanNoted(
                    turn(row),
                    row.uuid("plan_id"),
                    row.uuid("employee_id"),
                    Map.of("itemId", row.uuid("id")))));
  }

  private static String turn(Row row) throws SQLException {
    if (row.flag("kept")) {
      return "updated";
    }
    return row.flag("reached") ? "item-achieved" : "item-reopened";
  }
}
