package org.espalier.succession.reviews;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.UUID;
import org.espalier.platform.http.Body;
import org.espalier.platform.http.Etag;
import org.espalier.platform.http.MergePatch;
import org.espalier.platform.json.JsonText;
import org.espalier.platform.json.Parsed;
import org.espalier.platform.json.StrictJson;
import org.espalier.platform.problem.FaultCode;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Ids;
import org.espalier.platform.sql.Moments;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sql.Sql;
import org.espalier.platform.sql.Transactions;
import org.espalier.platform.tenancy.Tenancy;
import org.espalier.workforce.audience.Audience;
import org.espalier.workforce.audience.Audiences;
import org.jspecify.annotations.Nullable;

/** How talent reviews begin, change while they are open, and end. */
@Singleton
class ReviewLife {

  private static final Query MAKE =
      Query.of(
          """
          insert into talent_review (tenant_id, id, title, audience, size, performance_thresholds, potential_thresholds, state,
            version, created_at, created_by, updated_at, updated_by)
          values (:tenant, :id, :title, :audience, :size, :performance::jsonb, :potential::jsonb, 'OPEN', 1, :now, :actor, :now, :actor)\
          """);
  private static final Query CHANGE =
      Query.of(
          """
          update talent_review t set title = :title, audience = :audience, performance_thresholds = :performance::jsonb,
            potential_thresholds = :potential::jsonb, version = t.version + 1, updated_at = :now, updated_by = :actor
          where t.tenant_id = :tenant and t.id = :id\
          """);
  private static final Query END =
      Query.of(
          """
          update talent_review t set state = :state, version = t.version + 1, updated_at = :now, updated_by = :actor,
            closed_at = :now, closed_by = :actor, closing_comment = :comment
          where t.tenant_id = :tenant and t.id = :id\
          """);

  private final Sql sql;
  private final Tenancy tenancy;
  private final Transactions transactions;
  private final TalentReviews reviews;
  private final Audiences audiences;
  private final StrictJson json;
  private final ObjectMapper mapper;

  ReviewLife(
      Sql sql,
      Tenancy tenancy,
      Transactions transactions,
      TalentReviews reviews,
      Audiences audiences,
      StrictJson json,
      ObjectMapper mapper) {
    this.sql = sql;
    this.tenancy = tenancy;
    this.transactions = transactions;
    this.reviews = reviews;
    this.audiences = audiences;
    this.json = json;
    this.mapper = mapper;
  }

  /** Begins a review. */
  ReviewView begin(Body<ReviewInput> body) {
    reviews.requireWrite();
    ReviewInput input = body.valid();
    audiences.requireKnown(Audience.of(input.audience()));
    UUID id = Ids.next();
    return transactions.call(() -> {
      sql.update(MAKE, content(id, input).and("size", input.bins()));
      reviews.note("created", id, Map.of());
      return reviews.reread(id);
    });
  }

  /**
   * Changes the members of an open review that a merge patch (RFC 7396) names; its size stays, for
   * people were moved to its boxes.
   *
   * @throws org.espalier.platform.problem.ProblemException NOT_FOUND, STALE_VERSION, CONFLICT for
   *     one that ended, or with every fault
   */
  ReviewView patch(UUID id, MergePatch patch, @Nullable String ifMatch) {
    return transactions.call(() -> {
      ReviewView present = reviews.hold(id);
      Etag.requireMatch(ifMatch, present.revision());
      reviews.requireOpen(present);
      ReviewInput before = present.input();
      Parsed<ReviewInput> after = json.read(patch.applyTo(before, mapper), ReviewInput.class);
      if (after.value() != null && after.value().bins() != present.size()) {
        after.faults().add("/size", FaultCode.IMMUTABLE, "The size stays: begin another review.");
      }
      ReviewInput input = after.valid();
      if (!input.equals(before)) {
        audiences.requireKnown(Audience.of(input.audience()));
        sql.update(CHANGE, content(id, input));
        reviews.note("updated", id, Map.of());
      }
      return reviews.reread(id);
    });
  }

  /** Ends a review that is held. */
  ReviewView end(ReviewView held, ReviewState as, @Nullable String comment) {
    sql.update(END, by(held.id()).and("state", as.name()).and("comment", comment));
    reviews.note("transitioned", held.id(), Map.of("from", held.state(), "to", as));
    return reviews.reread(held.id());
  }

  private Args content(UUID id, ReviewInput input) {
    return by(id)
        .and("title", input.title())
        .and("audience", input.audience())
        .and("performance", json(input.performanceThresholds()))
        .and("potential", json(input.potentialThresholds()));
  }

  private Args by(UUID id) {
    return Args.of("id", id).and("now", Moments.now()).and("actor", tenancy.caller().subject());
  }

  private static @Nullable String json(@Nullable Object thresholds) {
    return thresholds == null ? null : JsonText.of(thresholds).text();
  }
}
