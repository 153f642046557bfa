package org.espalier.knowledge.articles;

import org.espalier.platform.paging.Filters;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Condition;
import org.espalier.platform.sql.Moments;
import org.espalier.platform.sync.Status;
import org.jspecify.annotations.Nullable;

/** What lists of articles can be narrowed by, over what of an article the caller sees. */
final class ArticleFilters {

  private ArticleFilters() {}

  /** What was asked for, in the words of the query. */
  static Filters of(
      @Nullable String kind,
      @Nullable String language,
      @Nullable String competencyId,
      @Nullable String tag,
      @Nullable String authorId,
      @Nullable String state,
      @Nullable String stale,
      @Nullable String status) {
    return new Filters()
        .choice("kind", kind, ArticleKind.class, seen("kind") + " = :kind")
        .text(
            "language",
            language,
            "(lower(%1$s) = lower(:language) or starts_with(lower(%1$s), lower(:language) || '-'))"
                .replace("%1$s", seen("language")))
        .uuid(
            "competencyId",
            competencyId,
            "exists (select 1 from article_competency x where x.tenant_id = :tenant"
                + " and x.article_id = a.id and x.draft = f.own and x.competency_id = :competencyId)")
        .text("tag", tag, seen("tags") + " @> jsonb_build_array(:tag::text)")
        .uuid("authorId", authorId, "a.author_id = :authorId")
        .choice(
            "state",
            state,
            ArticleState.class,
            "case when f.own then a.state else 'PUBLISHED' end = :state")
        .flag("stale", stale, stale())
        .choice("status", status, Status.class, "a.active = (:status = 'ACTIVE')");
  }

  /** A condition: what everybody reads should have been looked through again by today. */
  static Condition stale() {
    return Condition.of(
        "(a.published_version is not null and a.state <> 'RETIRED' and a.review_by <= :today)",
        Args.of("today", Moments.today()));
  }

  /** A member as the caller sees it, in SQL. */
  static String seen(String column) {
    return "case when f.own then a." + column + " else v." + column + " end";
  }
}
