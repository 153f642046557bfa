package org.espalier.plan.plans;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.espalier.competency.frameworks.CompetencyRef;
import org.espalier.learning.catalogue.ActivityRef;
import org.espalier.platform.sql.Sql;
import org.espalier.platform.sync.Batch;
import org.espalier.platform.sync.Inbound;
import org.espalier.platform.sync.Lookup;
import org.espalier.platform.sync.References;
import org.espalier.workforce.jobs.Jobs;
import org.espalier.workforce.people.Employees;
import org.jspecify.annotations.Nullable;

/** Finds out what rows of plans are about; what is wrong with a row is added to its faults. */
@Singleton
class PlanTargets {

  private final Sql sql;
  private final PlanPolicy policy;

  PlanTargets(Sql sql, PlanPolicy policy) {
    this.sql = sql;
    this.policy = policy;
  }

  /** The rows without faults, with what they are about. */
  List<Aimed> resolve(List<Inbound<PlanInput>> rows, Batch.@Nullable File file) {
    References references = fetch(rows.stream().map(Inbound::input).toList());
    Map<String, UUID> coming = coming(rows, references, file);
    List<Aimed> aimed = new ArrayList<>();
    for (Inbound<PlanInput> row : rows) {
      Aimed one = aim(row, references, coming);
      if (one != null) {
        aimed.add(one);
      }
    }
    return aimed.stream().filter(one -> one.row().faults().isEmpty()).toList();
  }

  private References fetch(List<PlanInput> plans) {
    References references = new References();
    List<PlanItemInput> items =
        plans.stream().flatMap(plan -> plan.planned().stream()).filter(PlanTargets::there).toList();
    List<PlanActionInput> actions =
        items.stream().flatMap(item -> item.planned().stream()).filter(PlanTargets::there).toList();
    Employees.EITHER.fetch(
        sql, references, plans, PlanInput::employeeExternalId, PlanInput::employeeId);
    PlanRef.COPIED_FROM.fetch(
        sql, references, plans, PlanInput::copiedFromExternalId, PlanInput::copiedFromId);
    references.fetch(
        sql, TemplateRef.LOOKUP, plans, plan -> Stream.ofNullable(plan.templateExternalId()));
    references.fetch(
        sql, Jobs.LOOKUP, plans, plan -> Stream.ofNullable(plan.targetJobExternalId()));
    CompetencyRef.EITHER.fetch(
        sql, references, items, PlanItemInput::competencyExternalId, PlanItemInput::competencyId);
    ActivityRef.EITHER.fetch(
        sql, references, actions, PlanActionInput::activityExternalId, PlanActionInput::activityId);
    ArticleRefs.EITHER.fetch(
        sql, references, actions, PlanActionInput::articleExternalId, PlanActionInput::articleId);
    return references;
  }

  /** The ids of plans of the same file that others go on from and that are not written yet. */
  private static Map<String, UUID> coming(
      List<Inbound<PlanInput>> rows, References references, Batch.@Nullable File file) {
    Set<String> missing = new HashSet<>();
    for (Inbound<PlanInput> row : rows) {
      String named = row.input().copiedFromExternalId();
      if (named != null && PlanRef.COPIED_FROM.findIfKnown(row, references, named, null) == null) {
        missing.add(named);
      }
    }
    return file == null || missing.isEmpty() ? Map.of() : file.idsOf(missing);
  }

  private static @Nullable UUID copiedFrom(
      Inbound<PlanInput> row,
      References references,
      Map<String, UUID> coming,
      Lookup.@Nullable Id employee) {
    String named = row.input().copiedFromExternalId();
    UUID id = row.input().copiedFromId();
    if (named == null && id == null) {
      return null;
    }
    if (named != null && coming.containsKey(named)) {
      return coming.get(named);
    }
    PlanRef plan = PlanRef.COPIED_FROM.find(row, references, named, id);
    if (plan != null && employee != null && !plan.employee().equals(employee.id())) {
      PlanRef.COPIED_FROM.unknown(row, named, id);
    }
    return plan == null ? null : plan.id();
  }

  private @Nullable Aimed aim(
      Inbound<PlanInput> row, References references, Map<String, UUID> coming) {
    PlanInput input = row.input();
    Lookup.Id employee =
        Employees.EITHER.find(row, references, input.employeeExternalId(), input.employeeId());
    if (employee != null && policy.side(employee.id()) == null) {
      Employees.EITHER.unknown(row, input.employeeExternalId(), input.employeeId());
    }
    UUID job =
        references.id(
            Jobs.LOOKUP,
            row.source(),
            input.targetJobExternalId(),
            "/targetJobExternalId",
            row.faults());
    Map<UUID, CompetencyRef> competencies = new HashMap<>();
    List<ItemContent> items = ItemTargets.of(row, references, competencies);
    UUID former = copiedFrom(row, references, coming, employee);
    TemplateRef template =
        references.find(
            TemplateRef.LOOKUP,
            row.source(),
            input.templateExternalId(),
            "/templateExternalId",
            row.faults());
    if (!policy.writesAll()) {
      OnlyImports.refuse(row);
    }
    return employee == null
        ? null
        : new Aimed(
            row,
            employee.id(),
            former,
            template,
            new PlanContent(input.title(), input.periodStart(), input.periodEnd(), job, items),
            competencies);
  }

  private static boolean there(@Nullable Object value) {
    return value != null;
  }

  /**
   * A row with what it is about.
   *
   * @param copiedFrom the plan that it goes on from
   * @param template the template that it was made of
   */
  record Aimed(
      Inbound<PlanInput> row,
      UUID employee,
      @Nullable UUID copiedFrom,
      @Nullable TemplateRef template,
      PlanContent content,
      Map<UUID, CompetencyRef> competencies) {}
}
