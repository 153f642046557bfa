package org.espalier.plan.templates;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.espalier.plan.plans.NewPlan;
import org.espalier.workforce.people.EmployeeBrief;

/** What a template makes of how somebody stands. */
final class AppliedTemplate {

  private AppliedTemplate() {}

  /** What a plan would develop, and what it would leave out. */
  static ApplicationResult result(
      TemplateView template, EmployeeBrief employee, Standing standing) {
    List<DevelopedItem> items = new ArrayList<>();
    List<LeftOutItem> leftOut = new ArrayList<>();
    for (TemplateItem item : template.items()) {
      LeftOutItem.Reason without = standing.without(item);
      if (without == null) {
        items.add(
            new DevelopedItem(
                item.competencyId(),
                item.competencyExternalId(),
                standing.level(item.competencyId()),
                Objects.requireNonNull(standing.target(item))));
      } else {
        leftOut.add(new LeftOutItem(item.competencyId(), item.competencyExternalId(), without));
      }
    }
    return items.isEmpty()
        ? ApplicationResult.skipped(
            employee, ApplicationResult.Reason.NOTHING_TO_DEVELOP, null, leftOut)
        : new ApplicationResult(
            employee, ApplicationResult.Outcome.WOULD_BE_MADE, null, null, items, leftOut);
  }

  /** The plan. */
  static NewPlan plan(TemplateView template, LocalDate start, UUID employee, Standing standing) {
    List<NewPlan.Item> items = new ArrayList<>();
    for (TemplateItem item : template.items()) {
      if (standing.without(item) == null) {
        BigDecimal target = Objects.requireNonNull(standing.target(item));
        items.add(
            new NewPlan.Item(
                item.competencyId(),
                target,
                item.kind(),
                item.due(start),
                standing.freeze(item.competencyId(), target),
                item.actions(start)));
      }
    }
    return new NewPlan(
        employee,
        template.title(),
        start,
        template.periodDays() == null ? null : start.plusDays(template.periodDays() - 1L),
        template.targetJob() == null ? null : template.targetJob().id(),
        template.id(),
        template.version(),
        items);
  }
}
