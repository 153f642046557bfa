package org.espalier.knowledge.related;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.espalier.knowledge.articles.ArticleBrief;
import org.espalier.knowledge.articles.ArticleView;
import org.espalier.knowledge.articles.Articles;
import org.espalier.platform.graphql.Graph;
import org.espalier.platform.graphql.Referred;
import org.espalier.platform.paging.Params;
import org.jspecify.annotations.Nullable;

/** What to read next, over GraphQL. */
@Singleton
class RelatedArticleGraph implements Graph {

  private final RelatedArticles related;
  private final GapArticles forGaps;
  private final Articles articles;

  RelatedArticleGraph(RelatedArticles related, GapArticles forGaps, Articles articles) {
    this.related = related;
    this.forGaps = forGaps;
    this.articles = articles;
  }

  @Query
  @Description("Articles that are about what a person lacks, those about the most of it first.")
  public List<GapArticle> articlesForGap(
      UUID employeeId,
      @Description("Another job than the own one.") @Nullable UUID jobId,
      @Description("How many at the most; 10 unless said otherwise.") @Nullable Integer first) {
    return forGaps.of(employeeId, jobId, most(first));
  }

  @Description("Articles that are about the same competencies, the nearest ten.")
  public List<List<RelatedArticle>> related(@Source List<ArticleView> all) {
    return related.of(all.stream().map(ArticleView::id).toList(), RelatedArticles.USUAL);
  }

  @Description("The article with all its members.")
  public List<@Nullable ArticleView> full(@Source List<ArticleBrief> mentioned) {
    return Referred.by(mentioned, ArticleBrief::id, articles::all);
  }

  private static int most(@Nullable Integer first) {
    Params params = new Params();
    int most =
        params.number(
            "first",
            first == null ? null : first.toString(),
            RelatedArticles.USUAL,
            1,
            RelatedArticles.MOST);
    params.done();
    return most;
  }
}
