package org.espalier.knowledge.related;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.espalier.knowledge.articles.ArticlePolicy;
import org.espalier.knowledge.articles.Articles;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Condition;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sql.Sql;

/** Which articles are about the same as others. */
@Singleton
class RelatedArticles {

  static final int USUAL = 10;
  static final int MOST = 50;

  private static final Query RELATED = Query.file("knowledge/related_articles");

  private final Sql sql;
  private final Articles articles;
  private final ArticlePolicy policy;

  RelatedArticles(Sql sql, Articles articles, ArticlePolicy policy) {
    this.sql = sql;
    this.articles = articles;
    this.policy = policy;
  }

  /**
   * Those of an article, the nearest first.
   *
   * @throws org.espalier.platform.problem.ProblemException NOT_FOUND
   */
  List<RelatedArticle> of(UUID article, int most) {
    articles.get(article);
    return of(List.of(article), most).getFirst();
  }

  /** The same of several visible articles, in their order. */
  List<List<RelatedArticle>> of(List<UUID> all, int most) {
    Condition works = policy.works();
    Map<UUID, List<RelatedArticle>> found = new HashMap<>();
    sql.list(
        RELATED.with("works", works.sql()),
        Args.of("most", most).uuids("articles", all).and(works.args()),
        row ->
            found
                .computeIfAbsent(row.uuid("of_id"), _ -> new ArrayList<>())
                .add(RelatedArticle.of(row)));
    return all.stream().map(id -> found.getOrDefault(id, List.of())).toList();
  }
}
