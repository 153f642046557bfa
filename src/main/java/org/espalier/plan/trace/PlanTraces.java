package org.espalier.plan.trace;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.espalier.competency.evidence.Proficiencies;
import org.espalier.competency.evidence.ProficiencyBrief;
import org.espalier.gap.GapItem;
import org.espalier.gap.GapView;
import org.espalier.gap.Gaps;
import org.espalier.plan.plans.PlanItemView;
import org.espalier.plan.plans.PlanReader;
import org.espalier.plan.plans.PlanView;
import org.espalier.platform.paging.AsOf;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Moments;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sql.Sql;
import org.jspecify.annotations.Nullable;

/**
 * Follows plans through the loop, with one statement each for plan, what came of it, and gap; one
 * more if a level ran out since it was kept.
 */
@Singleton
public class PlanTraces {

  private static final Query FOLLOW = Query.file("plan/follow");

  private final Sql sql;
  private final PlanReader plans;
  private final Gaps gaps;
  private final Proficiencies proficiencies;

  PlanTraces(Sql sql, PlanReader plans, Gaps gaps, Proficiencies proficiencies) {
    this.sql = sql;
    this.plans = plans;
    this.gaps = gaps;
    this.proficiencies = proficiencies;
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
    Map<UUID, ProficiencyBrief> weighed = weighedAnew(plan, followed);
    List<TracedItem> items =
        plan.items().stream().map(item -> item(item, followed, now, weighed)).toList();
    return new PlanTrace(
        plan.id(),
        plan.title(),
        plan.state(),
        plan.employee(),
        plan.progress(),
        gap.readiness(),
        PlanVerdict.of(items),
        items);
  }

  private static TracedItem item(
      PlanItemView item,
      Followed followed,
      Map<UUID, GapItem> now,
      Map<UUID, ProficiencyBrief> weighed) {
    GapItem today = now.get(item.competency().id());
    return new TracedItem(
        item,
        item.actions().stream()
            .map(action -> new TracedAction(action, followed.completions(action.assignmentId())))
            .toList(),
        followed.achievement(item.id()),
        followed.item(item.id()).elsewhere(),
        today == null ? null : GapNow.of(today),
        verdict(item, followed, weighed.get(item.competency().id())));
  }

  private static ItemVerdict verdict(
      PlanItemView item, Followed followed, @Nullable ProficiencyBrief weighed) {
    Followed.Ended ended = followed.item(item.id());
    UUID competency = item.competency().id();
    if (ended.stale()) {
      return verdict(
          item,
          ended,
          weighed == null ? null : weighed.level(),
          weighed == null ? List.of() : followed.told(weighed.evidence(), competency));
    }
    return verdict(item, ended, ended.level(), followed.told(ended.deciding(), competency));
  }

  private static ItemVerdict verdict(
      PlanItemView item,
      Followed.Ended ended,
      @Nullable BigDecimal level,
      List<TracedEvidence> deciding) {
    return ItemVerdict.of(
        item.targetLevel(),
        item.fromLevel(),
        level,
        ended.lowest(),
        level == null ? List.of() : deciding);
  }

  private Map<UUID, ProficiencyBrief> weighedAnew(PlanView plan, Followed followed) {
    Map<UUID, ProficiencyBrief> weighed = new HashMap<>();
    if (followed.stale()) {
      UUID employee = plan.employee().id();
      proficiencies
          .of(List.of(employee))
          .getOrDefault(employee, List.of())
          .forEach(known -> weighed.put(known.competency().id(), known));
    }
    return weighed;
  }

  private Followed follow(UUID plan) {
    Followed followed = new Followed();
    sql.list(
        FOLLOW,
        Args.of("plan", plan).and("asOf", Moments.now()),
        row -> {
          followed.add(row);
          return plan;
        });
    return followed;
  }
}
