package org.espalier.succession.reviews;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.espalier.platform.feed.Change;
import org.espalier.platform.feed.Feed;
import org.espalier.platform.http.Body;
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
import org.espalier.platform.sql.Ids;
import org.espalier.platform.sql.Moments;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sql.Sql;
import org.espalier.platform.sql.Transactions;
import org.espalier.platform.tenancy.Right;
import org.espalier.platform.tenancy.Tenancy;
import org.espalier.workforce.audience.Audience;
import org.espalier.workforce.audience.Audiences;
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

  private static final Query MAKE =
      Query.of(
          """
          insert into talent_review (tenant_id, id, title, audience, size, performance_thresholds, potential_thresholds, state,
            version, created_at, created_by, updated_at, updated_by)
          values (:tenant, :id, :title, :audience, :size, :performance::jsonb, :potential::jsonb, 'OPEN', 1, :now, :actor, :now, :actor)\
          """);
  private static final Query LOCK =
      Query.of(
          "select t.id from talent_review t where t.tenant_id = :tenant and t.id = :id for update");
  private static final Query CLOSE =
      Query.of(
          """
          update talent_review t set state = 'CLOSED', version = t.version + 1, updated_at = :now, updated_by = :actor,
            closed_at = :now, closed_by = :actor, closing_comment = :comment
          where t.tenant_id = :tenant and t.id = :id\
          """);

  private final Sql sql;
  private final Feed feed;
  private final Tenancy tenancy;
  private final Transactions transactions;
  private final Audiences audiences;
  private final Rights rights;

  TalentReviews(
      Sql sql, Feed feed, Tenancy tenancy, Transactions transactions, Audiences audiences) {
    this.audiences = audiences;
    this.sql = sql;
    this.feed = feed;
    this.tenancy = tenancy;
    this.transactions = transactions;
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

  /** Narrows by state. */
  static Filters filters(@Nullable String state) {
    return new Filters().choice("state", state, ReviewState.class, "t.state = :state");
  }

  /** Begins a review. */
  ReviewView begin(Body<ReviewInput> body) {
    rights.require(Right.WRITE);
    ReviewInput input = body.valid();
    audiences.requireKnown(Audience.of(input.audience()));
    UUID id = Ids.next();
    return transactions.call(() -> {
      sql.update(
          MAKE,
          Args.of("id", id)
              .and("title", input.title())
              .and("audience", input.audience())
              .and("size", input.bins())
              .and("performance", json(input.performanceThresholds()))
              .and("potential", json(input.potentialThresholds()))
              .and("now", Moments.now())
              .and("actor", tenancy.caller().subject()));
      note("created", id);
      return LISTING.one(sql, Condition.of("t.id = :id", Args.of("id", id))).orElseThrow();
    });
  }

  /**
   * Holds an open review, so that it is not closed meanwhile.
   *
   * @throws org.espalier.platform.problem.ProblemException FORBIDDEN, NOT_FOUND, or CONFLICT for a
   *     closed one
   */
  ReviewView hold(UUID id) {
    rights.require(Right.WRITE);
    sql.first(LOCK, Args.of("id", id), row -> row.uuid("id"));
    ReviewView review =
        LISTING
            .one(sql, Condition.of("t.id = :id", Args.of("id", id)))
            .orElseThrow(() -> CommonProblem.NOT_FOUND.because("There is no such talent review."));
    if (review.state() == ReviewState.CLOSED) {
      throw CommonProblem.CONFLICT.because("The review is closed: nothing of it changes any more.");
    }
    return review;
  }

  /** Closes a review that is held. */
  ReviewView close(UUID id, @Nullable String comment, Instant now) {
    sql.update(
        CLOSE,
        Args.of("id", id)
            .and("now", now)
            .and("actor", tenancy.caller().subject())
            .and("comment", comment));
    note("closed", id);
    return LISTING.one(sql, Condition.of("t.id = :id", Args.of("id", id))).orElseThrow();
  }

  /** Tells that something happened, and nothing of whom it concerns. */
  void note(String what, UUID id) {
    feed.note(
        new Change("talent-review." + what, "talent-review", id, null, JsonText.of(Map.of())));
  }

  private static @Nullable String json(@Nullable Object thresholds) {
    return thresholds == null ? null : JsonText.of(thresholds).text();
  }
}
