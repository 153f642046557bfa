package org.espalier.knowledge.versions;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.espalier.knowledge.articles.ArticleView;
import org.espalier.platform.graphql.Graph;
import org.jspecify.annotations.Nullable;

/** What was published of articles, over GraphQL. */
@Singleton
class ArticleVersionGraph implements Graph {

  private final ArticleVersions versions;

  ArticleVersionGraph(ArticleVersions versions) {
    this.versions = versions;
  }

  @Query
  @Description("A version of an article, as it was published.")
  public ArticleVersionView articleVersion(UUID articleId, int number) {
    return versions.get(articleId, number);
  }

  @Query
  @Description("What differs between two versions of an article.")
  public ArticleDiffView articleDiff(
      UUID articleId,
      int number,
      @Description("The version to compare it with; the one before it if absent.")
          @Nullable Integer against) {
    return versions.diff(articleId, number, against == null ? Math.max(1, number - 1) : against);
  }

  @Description("What was published of it, the last version first.")
  public List<List<ArticleVersionBrief>> versions(@Source List<ArticleView> all) {
    return versions.of(all.stream().map(ArticleView::id).toList());
  }
}
