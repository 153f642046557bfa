package org.espalier.performance.reviews;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.espalier.platform.paging.Filters;
import org.espalier.platform.paging.Listing;
import org.espalier.platform.paging.Owners;
import org.espalier.platform.paging.Page;
import org.espalier.platform.paging.PageParams;
import org.espalier.platform.paging.Slice;
import org.espalier.platform.paging.Window;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Condition;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sql.Row;
import org.espalier.platform.sql.Sql;

/** Reads reviews as far as the caller may see them, and of them what the caller may see. */
@Singleton
public class ReviewReader {

  private static final Query REVIEWS =
      Query.file("performance/reviews").with("until", "c.recorded_at < g.period_over");
  private static final Query STEPS = Query.file("performance/review_steps");
  private static final Query OF_PLANS =
      Query.of(
          "select l.plan_id, l.review_id from review_plan l"
              + " where l.tenant_id = :tenant and l.plan_id = any(:plans)");

  private final Sql sql;
  private final ReviewPolicy policy;

  ReviewReader(Sql sql, ReviewPolicy policy) {
    this.sql = sql;
    this.policy = policy;
  }

  /** A page of the reviews that the caller may see. */
  public Page<ReviewView> page(PageParams asked, Filters filters) {
    return listing().page(sql, asked, visible(filters));
  }

  /** A part, told from either end, of the same. */
  Slice<ReviewView> slice(PageParams asked, Window window, Filters filters) {
    return listing().slice(sql, asked, window, visible(filters));
  }

  /** The same part of the list of each of several owners. */
  Map<UUID, Slice<ReviewView>> slices(Owners owners, PageParams asked, Window window) {
    return listing().slices(sql, owners, asked, window, visible(new Filters()));
  }

  /** The visible reviews among these ids. */
  public List<ReviewView> all(Collection<UUID> ids) {
    return records(ids, policy.visible()).stream().map(this::told).toList();
  }

  /**
   * A review.
   *
   * @throws org.espalier.platform.problem.ProblemException NOT_FOUND
   */
  public ReviewView get(UUID id) {
    return all(List.of(id)).stream().findFirst().orElseThrow(ReviewPolicy::none);
  }

  /** A review with everything in it, if the caller may see it. */
  ReviewRecord visible(UUID id) {
    return records(List.of(id), policy.visible()).stream()
        .findFirst()
        .orElseThrow(ReviewPolicy::none);
  }

  /** A review with everything in it, for those who were found to have a part in it. */
  ReviewRecord any(UUID id) {
    return any(List.of(id)).stream().findFirst().orElseThrow(ReviewPolicy::none);
  }

  /** The same of several. */
  List<ReviewRecord> any(Collection<UUID> ids) {
    return records(ids, Condition.ALL);
  }

  /** A review as the caller sees it. */
  ReviewView told(ReviewRecord review) {
    return ReviewView.of(review, policy.factual());
  }

  /** The steps that visible reviews took, in the reviews' order. */
  List<List<ReviewStep>> steps(List<UUID> ids) {
    Map<UUID, Boolean> own = new HashMap<>();
    Condition self = policy.own();
    Condition seen = among(ids, policy.visible());
    Query seeing =
        Query.of("select r.id, {self} as own from review r where r.tenant_id = :tenant and {seen}")
            .with("self", self.sql())
            .with("seen", seen.sql());
    sql.list(seeing, seen.args().and(self.args()), row -> own.put(row.uuid("id"), row.flag("own")));
    Map<UUID, List<ReviewStep>> taken = new HashMap<>();
    sql.list(
        STEPS,
        Args.none().uuids("reviews", own.keySet()),
        row -> {
          UUID review = row.uuid("review_id");
          ReviewStep step = ReviewStep.of(row);
          boolean theirs = own.getOrDefault(review, true);
          return taken
              .computeIfAbsent(review, _ -> new ArrayList<>())
              .add(theirs ? step.forThePerson() : step);
        });
    return ids.stream().map(id -> taken.getOrDefault(id, List.of())).toList();
  }

  /** The review that each of these plans was drafted from. */
  Map<UUID, UUID> ofPlans(Collection<UUID> plans) {
    Map<UUID, UUID> found = new HashMap<>();
    sql.list(
        OF_PLANS,
        Args.none().uuids("plans", plans),
        row -> found.put(row.uuid("plan_id"), row.uuid("review_id")));
    return found;
  }

  private List<ReviewRecord> records(Collection<UUID> ids, Condition visible) {
    Condition self = policy.own();
    Condition which = among(ids, visible);
    Query query =
        REVIEWS
            .with("self", self.sql())
            .with("and", "and " + which.sql())
            .with("order", "order by r.id");
    return sql.list(query, which.args().and(self.args()), ReviewRecord::of);
  }

  private static Condition among(Collection<UUID> ids, Condition visible) {
    Condition among = Condition.of("r.id = any(:ids)", Args.none().uuids("ids", ids));
    return Condition.and(List.of(among, visible));
  }

  private Filters visible(Filters filters) {
    return filters.add(policy.visible()).add(Condition.of("true", policy.own().args()));
  }

  private Listing<ReviewView> listing() {
    boolean factual = policy.factual();
    return new Listing<ReviewView>(
            REVIEWS.with("self", policy.own().sql()), row -> view(row, factual), "r")
        .sort("updatedAt", "r.updated_at", "timestamptz", ReviewView::updatedAt)
        .dated("r.updated_at", "null::timestamptz");
  }

  private static ReviewView view(Row row, boolean factual) throws SQLException {
    return ReviewView.of(ReviewRecord.of(row), factual);
  }
}
