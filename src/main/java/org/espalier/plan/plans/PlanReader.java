package org.espalier.plan.plans;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.espalier.platform.paging.Filters;
import org.espalier.platform.paging.Listing;
import org.espalier.platform.paging.Owners;
import org.espalier.platform.paging.Page;
import org.espalier.platform.paging.PageParams;
import org.espalier.platform.paging.Slice;
import org.espalier.platform.paging.Window;
import org.espalier.platform.problem.CommonProblem;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Condition;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sql.Sql;

/** Reads plans as far as the caller may see them. */
@Singleton
public class PlanReader {

  private static final Listing<PlanView> LISTING =
      new Listing<>(Query.file("plan/plans"), PlanView::of, "p")
          .sort("title", "p.title", "text", PlanView::title)
          .sort("updatedAt", "p.updated_at", "timestamptz", PlanView::updatedAt);
  private static final Query STEPS = Query.file("plan/steps");

  private final Sql sql;
  private final PlanPolicy policy;

  PlanReader(Sql sql, PlanPolicy policy) {
    this.sql = sql;
    this.policy = policy;
  }

  /**
   * A plan.
   *
   * @throws org.espalier.platform.problem.ProblemException NOT_FOUND, or GONE for a deleted one
   */
  public PlanView get(UUID id) {
    return live(Condition.of("p.id = :id", Args.of("id", id)));
  }

  /** A plan by the id that its source gave it. */
  public PlanView getByExternalId(String externalId, String source) {
    return live(
        Condition.of(
            "p.external_id = :externalId and p.source = :source",
            Args.of("externalId", externalId).and("source", source)));
  }

  /** A page of the plans that the caller may see. */
  public Page<PlanView> page(PageParams asked, Filters filters) {
    return LISTING.page(sql, asked, filters.add(policy.visible()));
  }

  /** A part, told from either end, of the plans that the caller may see. */
  Slice<PlanView> slice(PageParams asked, Window window, Filters filters) {
    return LISTING.slice(sql, asked, window, filters.add(policy.visible()));
  }

  /** The same part of the list of each of several owners. */
  public Map<UUID, Slice<PlanView>> slices(
      Owners owners, PageParams asked, Window window, Filters filters) {
    return LISTING.slices(sql, owners, asked, window, filters.add(policy.visible()));
  }

  /** The visible plans among these ids. */
  public List<PlanView> all(Collection<UUID> ids) {
    Condition among = Condition.of("p.id = any(:ids)", Args.none().uuids("ids", ids));
    return LISTING.some(sql, Condition.and(List.of(among, policy.visible())));
  }

  /** The visible plans that have these items. */
  List<PlanView> ofItems(Collection<UUID> items) {
    Condition having =
        Condition.of(
            "p.id in (select x.plan_id from plan_item x where x.tenant_id = :tenant and x.id = any(:items))",
            Args.none().uuids("items", items));
    return LISTING.some(sql, Condition.and(List.of(having, policy.visible())));
  }

  /** The visible plans of several people, oldest first. */
  public List<PlanView> ofPeople(List<UUID> employees) {
    Condition theirs =
        Condition.of(
            "p.employee_id = any(:employees) and p.deleted_at is null",
            Args.none().uuids("employees", employees));
    return LISTING.some(sql, Condition.and(List.of(theirs, policy.visible())));
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

  void each(Consumer<PlanView> consumer) {
    LISTING.each(sql, policy.visible(), consumer);
  }

  private PlanView live(Condition which) {
    PlanView plan =
        LISTING
            .one(sql, Condition.and(List.of(which, policy.visible())))
            .orElseThrow(
                () -> CommonProblem.NOT_FOUND.because("There is no such development plan."));
    if (plan.deletedAt() != null) {
      throw CommonProblem.GONE.because("It was deleted at " + plan.deletedAt() + ".");
    }
    return plan;
  }
}
