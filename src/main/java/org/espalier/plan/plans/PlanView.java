package org.espalier.plan.plans;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.gap.GapMath;
import org.espalier.platform.json.JsonText;
import org.espalier.platform.paging.Thing;
import org.espalier.platform.sql.Row;
import org.espalier.workforce.jobs.JobBrief;
import org.espalier.workforce.people.EmployeeBrief;
import org.jspecify.annotations.Nullable;

/**
 * A development plan.
 *
 * @param targetJob the job that it prepares for; null for the own one
 * @param employeeAgreed the employee's word; null until it is given
 * @param managerAgreed the manager's word; null until it is given
 * @param copiedFromId the plan that it goes on from
 * @param copiedFromExternalId the same by its external id
 * @param template the template that it was made of
 * @param progress the share of the items that are achieved or closed, weighted by their priority,
 *     from 0 to 1; null without items
 */
@Schema(name = "DevelopmentPlan")
public record PlanView(
    UUID id,
    String externalId,
    String source,
    EmployeeBrief employee,
    String title,
    @Nullable LocalDate periodStart,
    @Nullable LocalDate periodEnd,
    @Nullable JobBrief targetJob,
    PlanState state,
    @Nullable Agreement employeeAgreed,
    @Nullable Agreement managerAgreed,
    @Nullable UUID copiedFromId,
    @Nullable String copiedFromExternalId,
    @Nullable TemplateBrief template,
    @Nullable BigDecimal progress,
    List<PlanItemView> items,
    int revision,
    Instant createdAt,
    Instant updatedAt,
    @Nullable Instant deletedAt)
    implements Thing {

  static PlanView of(Row row) throws SQLException {
    UUID job = row.uuidOrNull("target_job_id");
    PlanState state = row.choice(PlanState.class, "state");
    LocalDate end = row.dateOrNull("period_end");
    List<PlanItemView> items =
        JsonText.list(row.text("items"), PlanItemView.class).stream()
            .map(item -> item.on(LocalDate.now(ZoneOffset.UTC), state, end))
            .toList();
    return new PlanView(
        row.uuid("id"),
        row.text("external_id"),
        row.text("source"),
        new EmployeeBrief(
            row.uuid("employee_id"),
            row.text("employee_external_id"),
            row.text("given_name"),
            row.text("family_name")),
        row.text("title"),
        row.dateOrNull("period_start"),
        end,
        job == null
            ? null
            : new JobBrief(job, row.text("target_job_external_id"), row.text("target_job_title")),
        state,
        Agreement.of(row, "employee"),
        Agreement.of(row, "manager"),
        row.uuidOrNull("copied_from_id"),
        row.textOrNull("copied_from_external_id"),
        TemplateBrief.of(row, state),
        progress(items),
        items,
        row.count("version"),
        row.instant("created_at"),
        row.instant("updated_at"),
        row.instantOrNull("deleted_at"));
  }

  /** Σ priority of the items that are not open / Σ priority; items count alike if none has any. */
  static @Nullable BigDecimal progress(List<PlanItemView> items) {
    if (items.isEmpty()) {
      return null;
    }
    boolean alike = items.stream().allMatch(item -> item.priority().signum() == 0);
    BigDecimal all = sum(items, alike);
    List<PlanItemView> done = items.stream().filter(i -> i.state() != ItemState.OPEN).toList();
    return GapMath.quotient(sum(done, alike), all);
  }

  private static BigDecimal sum(List<PlanItemView> items, boolean alike) {
    return items.stream()
        .map(item -> alike ? BigDecimal.ONE : item.priority())
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** What a client would have to send to get this plan. */
  PlanInput input() {
    return new PlanInput(
        externalId,
        source,
        employee.externalId(),
        null,
        title,
        periodStart,
        periodEnd,
        targetJob == null ? null : targetJob.externalId(),
        null,
        null,
        null,
        copiedFromExternalId,
        null,
        null,
        null,
        items.stream().map(PlanItemView::input).toList());
  }

  /** The same for an import: with what only imports say. */
  PlanInput exported() {
    PlanInput input = input();
    return new PlanInput(
        externalId,
        source,
        input.employeeExternalId(),
        null,
        title,
        periodStart,
        periodEnd,
        input.targetJobExternalId(),
        state,
        employeeAgreed,
        managerAgreed,
        copiedFromExternalId,
        null,
        template == null ? null : template.externalId(),
        template == null ? null : template.start(),
        items.stream().map(PlanItemView::exported).toList());
  }
}
