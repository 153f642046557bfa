package org.espalier.plan.templates;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.espalier.plan.plans.PlanItemView;
import org.espalier.plan.plans.PlanView;
import org.jspecify.annotations.Nullable;

/**
 * What lies between the version of a template that a plan is at and a later one, as far as it
 * concerns the plan: items that are new and not reached yet, targets and dates that differ, actions
 * that came. What the template no longer has stays in the plan, and what the two took out of the
 * plan or closed does not come back.
 */
final class Difference {

  private final LocalDate start;
  private final Standing standing;
  private final Map<UUID, TemplateItem> before = new HashMap<>();
  private final Map<UUID, PlanItemView> planned = new HashMap<>();

  Difference(PlanView plan, LocalDate start, List<TemplateItem> before, Standing standing) {
    this.start = start;
    this.standing = standing;
    before.forEach(item -> this.before.put(item.competencyId(), item));
    plan.items().forEach(item -> planned.put(item.competency().id(), item));
  }

  /** What a later version would change. */
  List<OfferedChange> to(List<TemplateItem> after) {
    List<OfferedChange> changes = new ArrayList<>();
    for (TemplateItem item : after) {
      PlanItemView known = planned.get(item.competencyId());
      TemplateItem former = before.get(item.competencyId());
      OfferedChange change =
          known == null ? (former == null ? added(item) : null) : changed(item, former, known);
      if (change != null) {
        changes.add(change);
      }
    }
    return changes;
  }

  private @Nullable OfferedChange added(TemplateItem item) {
    return standing.without(item) != null
        ? null
        : new OfferedChange(
            OfferedChange.Kind.ADDED,
            item.competencyId(),
            item.competencyExternalId(),
            null,
            standing.target(item),
            item.kind(),
            item.due(start),
            item.actions());
  }

  private @Nullable OfferedChange changed(
      TemplateItem item, @Nullable TemplateItem former, PlanItemView known) {
    BigDecimal target = standing.target(item);
    if (over(known, target)) {
      return null;
    }
    boolean raised =
        target != null
            && target.compareTo(known.targetLevel()) != 0
            && (former == null || !former.asksForTheSame(item));
    LocalDate due = item.due(start);
    boolean moved =
        due != null
            && !due.equals(known.due())
            && (former == null || !Objects.equals(former.dueAfterDays(), item.dueAfterDays()));
    List<TemplateAction> actions = came(item, former, known);
    return !raised && !moved && actions.isEmpty()
        ? null
        : new OfferedChange(
            OfferedChange.Kind.CHANGED,
            item.competencyId(),
            item.competencyExternalId(),
            known.id(),
            raised ? target : null,
            null,
            moved ? due : null,
            actions);
  }

  /** True for what was closed by hand, and for what was achieved as far as it is asked for. */
  private static boolean over(PlanItemView known, @Nullable BigDecimal target) {
    return switch (known.state()) {
      case OPEN -> false;
      case ACHIEVED -> target == null || target.compareTo(known.targetLevel()) <= 0;
      case CLOSED -> true;
    };
  }

  /** Actions that neither the former version nor the plan has. */
  private static List<TemplateAction> came(
      TemplateItem item, @Nullable TemplateItem former, PlanItemView known) {
    return item.actions().stream()
        .filter(action -> former == null || former.actions().stream().noneMatch(action::same))
        .filter(action ->
            known.actions().stream()
                .noneMatch(one -> action.same(one.type(), one.title(), one.activityId())))
        .toList();
  }
}
