package org.espalier.knowledge.articles;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.espalier.knowledge.text.Highlight;
import org.espalier.knowledge.text.Roots;
import org.espalier.platform.paging.Filters;
import org.espalier.platform.paging.Listing;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Condition;
import org.espalier.platform.sql.Query;
import org.jspecify.annotations.Nullable;

/**
 * How articles are read: as a list, or as answers to a question. An answer's rank is PostgreSQL's
 * {@code ts_rank_cd}: words of the title count 1, of summary and tags 0.4, of the body 0.2, more if
 * they stand near each other, less in a long text.
 */
final class ArticleListing {

  private static final Query SELECT = Query.file("knowledge/articles");
  private static final Query PLAIN =
      SELECT
          .with(
              "match",
              "null::numeric as rank, null::text as title_marked, null::text as summary_marked, null::text as body_marked")
          .with("found", "");
  private static final String RANK = "round(ts_rank_cd(d.document, s.question, 1)::numeric, 6)";
  private static final Query FOUND =
      SELECT
          .with(
              "match",
              RANK
                  + " as rank, "
                  + marked("title", "whole")
                  + " as title_marked, "
                  + marked("summary", "whole")
                  + " as summary_marked, "
                  + marked("plain", "pieces")
                  + " as body_marked")
          .with("found", Query.file("knowledge/article_search").piece());

  private ArticleListing() {}

  static Listing<ArticleView> plain(ArticlePolicy policy) {
    return of(PLAIN, policy);
  }

  /**
   * Those that answer a question, the best first; in one language, or each in its own.
   *
   * @param question as {@link #asking} gives it to the statement
   */
  static Listing<ArticleView> found(
      ArticlePolicy policy, String question, @Nullable String language) {
    List<Roots> all =
        language == null ? Arrays.asList(Roots.values()) : List.of(Roots.of(language));
    boolean phrase = question.contains("\"");
    String questions =
        all.stream()
            .map(one -> "('" + one.config() + "', " + one.question(phrase) + ")")
            .collect(Collectors.joining(", "));
    return of(FOUND.with("questions", questions), policy)
        .sort("rank", RANK, "numeric", ArticleListing::rank)
        .usually("-rank");
  }

  /** Gives a question to the statement. */
  static Filters asking(Filters filters, String question) {
    return filters.add(
        Condition.of(
            "true",
            Args.of("q", question).and("whole", Highlight.WHOLE).and("pieces", Highlight.PIECES)));
  }

  private static Object rank(ArticleView article) {
    ArticleMatch match = article.match();
    if (match == null) {
      throw new IllegalStateException("nothing was asked");
    }
    return match.rank();
  }

  private static Listing<ArticleView> of(Query select, ArticlePolicy policy) {
    return new Listing<>(select, ArticleView::of, "a")
        .facing("works", policy::works)
        .sort("title", ArticleFilters.seen("title"), "text", ArticleView::title)
        .sort("externalId", "a.external_id", "text", ArticleView::externalId)
        .sort("updatedAt", "a.updated_at", "timestamptz", ArticleView::updatedAt);
  }

  private static String marked(String column, String how) {
    return "ts_headline(s.config::regconfig, "
        + ArticleFilters.seen(column)
        + ", s.question, :"
        + how
        + ")";
  }
}
