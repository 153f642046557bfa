package org.espalier.knowledge.experts;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.espalier.platform.paging.AsOf;
import org.espalier.platform.paging.Filters;
import org.espalier.platform.paging.Listing;
import org.espalier.platform.paging.Page;
import org.espalier.platform.paging.PageParams;
import org.espalier.platform.paging.Slice;
import org.espalier.platform.paging.Window;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Condition;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sql.Sql;
import org.jspecify.annotations.Nullable;

/**
 * Weighs experts by what is on record. The statement is where the score is computed; what it is
 * made of is told with it.
 */
@Singleton
class Rankings {

  private static final Listing<ExpertView> LISTING =
      new Listing<>(Query.file("knowledge/ranked_experts"), ExpertView::ranked, "x")
          .sort("score", "r.score", "numeric", one -> one.ranking().score())
          .sort("familyName", "e.family_name", "text", one -> one.employee().familyName())
          .sort("externalId", "x.external_id", "text", ExpertView::externalId)
          .sort("updatedAt", "x.updated_at", "timestamptz", ExpertView::updatedAt)
          .usually("-score");

  /** Who left is no expert any more, whoever asks. */
  private static final Condition EMPLOYED = Condition.of("(e.active or x.deleted_at is not null)");

  private final Sql sql;
  private final ExpertPolicy policy;

  Rankings(Sql sql, ExpertPolicy policy) {
    this.sql = sql;
    this.policy = policy;
  }

  /** A page of the experts of a competency, or of all of them. */
  Page<ExpertView> page(PageParams asked, @Nullable UUID competency, Filters filters) {
    return LISTING.page(sql, asked, narrowed(competency, filters));
  }

  /** A part of them, told from either end. */
  Slice<ExpertView> slice(
      PageParams asked, Window window, @Nullable UUID competency, Filters filters) {
    return LISTING.slice(sql, asked, window, narrowed(competency, filters));
  }

  /** The same experts, weighed in all that they offer, by one statement. */
  List<ExpertView> completed(List<ExpertView> experts) {
    if (experts.isEmpty()) {
      return experts;
    }
    List<UUID> ids = experts.stream().map(ExpertView::id).toList();
    Map<UUID, ExpertRanking> found = new HashMap<>();
    LISTING
        .some(sql, Condition.of("x.id = any(:ids)", args(null).uuids("ids", ids)))
        .forEach(one -> found.put(one.id(), one.ranking()));
    return experts.stream()
        .map(one -> one.with(found.getOrDefault(one.id(), ExpertRanking.NONE)))
        .toList();
  }

  private Filters narrowed(@Nullable UUID competency, Filters filters) {
    return filters.add(Condition.of("true", args(competency))).add(EMPLOYED).add(policy.visible());
  }

  private static Args args(@Nullable UUID competency) {
    AsOf now = AsOf.present();
    return Args.of("competency", competency)
        .and("asOf", now.at())
        .and("day", now.day())
        .and("mostEvidence", ExpertFactorKind.EVIDENCE.most())
        .and("mostAnswers", ExpertFactorKind.ANSWERS.most())
        .and("mostEndorsements", ExpertFactorKind.ENDORSEMENTS.most())
        .and("mostDays", ExpertFactorKind.RECENCY.most())
        .and("levelWeight", ExpertFactorKind.LEVEL.weight())
        .and("evidenceWeight", ExpertFactorKind.EVIDENCE.weight())
        .and("answersWeight", ExpertFactorKind.ANSWERS.weight())
        .and("endorsementsWeight", ExpertFactorKind.ENDORSEMENTS.weight())
        .and("recencyWeight", ExpertFactorKind.RECENCY.weight());
  }
}
