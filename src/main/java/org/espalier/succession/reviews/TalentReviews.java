package org.espalier.succession.reviews;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.espalier.platform.feed.Change;
import org.espalier.platform.feed.Feed;
import org.espalier.platform.json.JsonText;
import org.espalier.platform.paging.Filters;
import org.espalier.platform.paging.Listing;
import org.espalier.platform.paging.Page;
import org.espalier.platform.paging.PageParams;
import org.espalier.platform.paging.Slice;
import org.espalier.platform.paging.Window;
import org.espalier.platform.problem.CommonProblem;
import org.espalier.platform.security.Rights;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Condition;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sql.Sql;
import org.espalier.platform.tenancy.Right;
import org.espalier.platform.tenancy.Tenancy;
import org.espalier.platform.workflow.TransitionView;
import org.espalier.platform.workflow.Transitions;
import org.jspecify.annotations.Nullable;

/** The talent reviews of a tenant: talent admins', and programs' with the scope. */
@Singleton
class TalentReviews {

  private static final Listing<ReviewView> LISTING =
      new Listing<>(Query.file("succession/talent_reviews"), ReviewView::of, "t")
          .dated("t.updated_at", "null::timestamptz")
          .sort("title", "t.title", "text", ReviewView::title)
          .sort("createdAt", "t.created_at", "timestamptz", ReviewView::createdAt)
          .sort("updatedAt", "t.updated_at", "timestamptz", ReviewView::updatedAt);

  private static final Transitions TRANSITIONS =
      new Transitions(Query.file("succession/talent_review_steps"), "review_id");

  private static final Query LOCK =
      Query.of(
          "select t.id from talent_review t where t.tenant_id = :tenant and t.id = :id for update");
  private final Sql sql;
  private final Feed feed;
  private final Rights rights;

  TalentReviews(Sql sql, Feed feed, Tenancy tenancy) {
    this.sql = sql;
    this.feed = feed;
    this.rights = new Rights("talent-reviews", tenancy);
  }

  Page<ReviewView> page(PageParams asked, Filters filters) {
    rights.require(Right.READ);
    return LISTING.page(sql, asked, filters);
  }

  Slice<ReviewView> slice(PageParams asked, Window window, Filters filters) {
    rights.require(Right.READ);
    return LISTING.slice(sql, asked, window, filters);
  }

  List<ReviewView> all(Collection<UUID> ids) {
    rights.require(Right.READ);
    return LISTING.some(sql, Condition.of("t.id = any(:ids)", Args.none().uuids("ids", ids)));
  }

  /**
   * A review.
   *
   * @throws org.espalier.platform.problem.ProblemException FORBIDDEN, or NOT_FOUND
   */
  ReviewView get(UUID id) {
    return all(List.of(id)).stream()
        .findFirst()
        .orElseThrow(() -> CommonProblem.NOT_FOUND.because("There is no such talent review."));
  }

  /** The steps that reviews took, in the reviews' order: none while they are open, one then. */
  List<List<TransitionView>> transitions(List<UUID> ids) {
    rights.require(Right.READ);
    return TRANSITIONS.of(sql, ids);
  }

  /** Narrows by state. */
  static Filters filters(@Nullable String state) {
    return new Filters().choice("state", state, ReviewState.class, "t.state = :state");
  }

  /**
   * Holds a review, so that nobody else changes it meanwhile.
   *
   * @throws org.espalier.platform.problem.ProblemException FORBIDDEN, or NOT_FOUND
   */
  ReviewView hold(UUID id) {
    requireWrite();
    sql.first(LOCK, Args.of("id", id), row -> row.uuid("id"));
    return reread(id);
  }

  /**
   * The same of an open one.
   *
   * @throws org.espalier.platform.problem.ProblemException FORBIDDEN, NOT_FOUND, or CONFLICT for
   *     one that ended
   */
  ReviewView holdOpen(UUID id) {
    ReviewView review = hold(id);
    requireOpen(review);
    return review;
  }

  /**
   * Insists that a review has not ended.
   *
   * @throws org.espalier.platform.problem.ProblemException CONFLICT
   */
  void requireOpen(ReviewView review) {
    if (review.state() != ReviewState.OPEN) {
      throw CommonProblem.CONFLICT.because(
          "The review is " + review.state() + ": nothing of it changes any more.");
    }
  }

  /** Insists that the caller may write reviews. */
  void requireWrite() {
    rights.require(Right.WRITE);
  }

  /** A review as it stands now, for the answer of a command. */
  ReviewView reread(UUID id) {
    return LISTING
        .one(sql, Condition.of("t.id = :id", Args.of("id", id)))
        .orElseThrow(() -> CommonProblem.NOT_FOUND.because("There is no such talent review."));
  }

  /** Tells that something happened, and nothing of whom it concerns. */
  void note(String what, UUID id, Map<String, ?> facts) {
    feed.note(new Change("talent-review." + what, "talent-review", id, null, JsonText.of(facts)));
  }
}
