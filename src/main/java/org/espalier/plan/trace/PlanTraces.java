package org.espalier.plan.trace;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.espalier.gap.GapItem;
import org.espalier.gap.GapView;
import org.espalier.gap.Gaps;
import org.espalier.plan.plans.PlanItemView;
import org.espalier.plan.plans.PlanReader;
import org.espalier.plan.plans.PlanView;
import org.espalier.platform.json.JsonText;
import org.espalier.platform.paging.AsOf;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sql.Row;
import org.espalier.platform.sql.Sql;
import org.jspecify.annotations.Nullable;

/** Follows plans through the loop, with one statement each for plan, what came of it, and gap. */
@Singleton
public class PlanTraces {

  private static final Query FOLLOW = Query.file("plan/follow");

  private final Sql sql;
  private final PlanReader plans;
  private final Gaps gaps;

  PlanTraces(Sql sql, PlanReader plans, Gaps gaps) {
    this.sql = sql;
    this.plans = plans;
    this.gaps = gaps;
  }

  /**
   * The trace of a plan.
   *
   * @throws org.espalier.platform.problem.ProblemException NOT_FOUND or GONE
   */
  public PlanTrace of(UUID id) {
    PlanView plan = plans.get(id);
    Followed followed = follow(id);
    UUID job = plan.targetJob() == null ? null : plan.targetJob().id();
    GapView gap = gaps.ofVisible(plan.employee().id(), job, AsOf.present());
    Map<UUID, GapItem> now =
        gap.items().stream().collect(Collectors.toMap(item -> item.competency().id(), i -> i));
    return new PlanTrace(
        plan.id(),
        plan.title(),
        plan.state(),
        plan.employee(),
        plan.progress(),
        gap.readiness(),
        plan.items().stream().map(item -> item(item, followed, now)).toList());
  }

  private static TracedItem item(PlanItemView item, Followed followed, Map<UUID, GapItem> now) {
    GapItem today = now.get(item.competency().id());
    return new TracedItem(
        item,
        item.actions().stream()
            .map(action ->
                new TracedAction(
                    action, followed.completions.getOrDefault(action.assignmentId(), List.of())))
            .toList(),
        followed.evidence.get(item.id()),
        today == null ? null : GapNow.of(today));
  }

  private Followed follow(UUID plan) {
    Followed followed = new Followed();
    sql.list(
        FOLLOW,
        Args.of("plan", plan),
        row -> {
          followed.add(row);
          return plan;
        });
    return followed;
  }

  /** What came of a plan: completions by assignment, deciding evidence by item. */
  private static final class Followed {

    private final Map<@Nullable UUID, List<TracedCompletion>> completions = new HashMap<>();
    private final Map<UUID, TracedEvidence> evidence = new HashMap<>();

    void add(Row row) throws SQLException {
      List<TracedEvidence> found = JsonText.list(row.text("evidence"), TracedEvidence.class);
      UUID item = row.uuidOrNull("item_id");
      if (item != null) {
        evidence.put(item, found.getFirst());
        return;
      }
      completions
          .computeIfAbsent(row.uuid("assignment_id"), _ -> new ArrayList<>())
          .add(
              new TracedCompletion(
                  row.uuid("completion_id"),
                  row.instant("completed_at"),
                  row.flag("passed"),
                  found));
    }
  }
}
