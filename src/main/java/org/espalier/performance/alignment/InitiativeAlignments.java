package org.espalier.performance.alignment;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.espalier.competency.initiatives.InitiativeBrief;
import org.espalier.competency.initiatives.InitiativeView;
import org.espalier.gap.GapPolicy;
import org.espalier.performance.goals.GoalPolicy;
import org.espalier.performance.goals.GoalProgress;
import org.espalier.performance.goals.GoalView;
import org.espalier.plan.plans.PlanPolicy;
import org.espalier.platform.paging.AsOf;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Condition;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sql.Sql;
import org.espalier.platform.sql.Transactions;

/** Who works for initiatives, and who can do what they need. */
@Singleton
class InitiativeAlignments {

  private static final Query GOALS = Query.file("performance/goals_under").with("until", "true");
  private static final Query SUPPLY = Query.file("performance/demand_supply");

  private final Sql sql;
  private final Transactions transactions;
  private final GoalPolicy goals;
  private final GapPolicy gaps;
  private final PlanPolicy plans;

  InitiativeAlignments(
      Sql sql, Transactions transactions, GoalPolicy goals, GapPolicy gaps, PlanPolicy plans) {
    this.sql = sql;
    this.transactions = transactions;
    this.goals = goals;
    this.gaps = gaps;
    this.plans = plans;
  }

  /** One answer for each initiative, in their order, by two statements. */
  List<InitiativeAlignmentView> of(List<InitiativeView> initiatives) {
    List<UUID> ids = initiatives.stream().map(InitiativeView::id).distinct().toList();
    AsOf asOf = AsOf.present();
    Map<UUID, Serving> serving = transactions.call(() -> serving(ids));
    Map<UUID, List<DemandAlignment>> supply = supply(ids, asOf);
    return initiatives.stream()
        .map(one ->
            InitiativeAlignmentView.of(
                new InitiativeBrief(one.id(), one.externalId(), one.name()),
                asOf.shown(),
                serving.getOrDefault(one.id(), new Serving()),
                supply.getOrDefault(one.id(), List.of())))
        .toList();
  }

  private Map<UUID, Serving> serving(List<UUID> ids) {
    Condition visible = goals.visible();
    Map<UUID, Serving> found = new HashMap<>();
    sql.each(
        GOALS.with("visible", visible.sql()),
        Args.none().uuids("initiatives", ids).and(visible.args()),
        row ->
            found
                .computeIfAbsent(row.uuid("initiative_id"), _ -> new Serving())
                .add(
                    row.uuidOrNull("employee_id"),
                    row.uuidOrNull("org_unit_id"),
                    row.number("weight"),
                    GoalProgress.of(GoalView.results(row), row.numberOrNull("progress"))));
    return found;
  }

  private Map<UUID, List<DemandAlignment>> supply(List<UUID> ids, AsOf asOf) {
    Condition seen = gaps.visible();
    Condition planned = plans.visible();
    Map<UUID, List<DemandAlignment>> found = new HashMap<>();
    sql.list(
        SUPPLY.with("seen", seen.sql()).with("planned", planned.sql()),
        Args.of("asOf", asOf.at()).uuids("initiatives", ids).and(seen.args()).and(planned.args()),
        row ->
            found
                .computeIfAbsent(row.uuid("initiative_id"), _ -> new ArrayList<>())
                .add(DemandAlignment.of(row)));
    return found;
  }
}
