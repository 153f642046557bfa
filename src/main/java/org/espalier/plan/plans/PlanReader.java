package org.espalier.plan.plans;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.espalier.platform.paging.Listing;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Condition;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sql.Sql;
import org.espalier.platform.sync.VisibleThings;

/** Reads plans as far as the caller may see them. */
@Singleton
public class PlanReader extends VisibleThings<PlanView> {

  private static final Listing<PlanView> LISTING =
      new Listing<>(Query.file("plan/plans"), PlanView::of, "p")
          .sort("title", "p.title", "text", PlanView::title)
          .sort("updatedAt", "p.updated_at", "timestamptz", PlanView::updatedAt);
  private static final Query STEPS = Query.file("plan/steps");

  private final Sql sql;

  PlanReader(Sql sql, PlanPolicy policy) {
    super(sql, "development plan", LISTING, "p", policy);
    this.sql = sql;
  }

  /** The visible plans that have these items. */
  List<PlanView> ofItems(Collection<UUID> items) {
    Condition having =
        Condition.of(
            "p.id in (select x.plan_id from plan_item x where x.tenant_id = :tenant and x.id = any(:items))",
            Args.none().uuids("items", items));
    return some(having);
  }

  /** The visible plans of several people, oldest first. */
  public List<PlanView> ofPeople(List<UUID> employees) {
    Condition theirs =
        Condition.of(
            "p.employee_id = any(:employees) and p.deleted_at is null",
            Args.none().uuids("employees", employees));
    return some(theirs);
  }

  /** The steps that a plan took, the first one first. */
  public List<PlanStep> steps(UUID id) {
    return steps(List.of(get(id).id())).getFirst();
  }

  /** The steps that visible plans took, in the plans' order. */
  List<List<PlanStep>> steps(List<UUID> ids) {
    Map<UUID, List<PlanStep>> taken = new HashMap<>();
    sql.list(
        STEPS,
        Args.none().uuids("plans", ids),
        row ->
            taken
                .computeIfAbsent(row.uuid("plan_id"), _ -> new ArrayList<>())
                .add(PlanStep.of(row)));
    return ids.stream().map(id -> taken.getOrDefault(id, List.of())).toList();
  }
}
