package org.espalier.knowledge.versions;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.espalier.knowledge.articles.Articles;
import org.espalier.knowledge.text.TextDiff;
import org.espalier.platform.problem.CommonProblem;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sql.Sql;

/** What was published of articles; seen by whoever sees the article. */
@Singleton
class ArticleVersions {

  private static final Query VERSIONS = Query.file("knowledge/article_versions");
  private static final Query ALL = VERSIONS.with("and", "");
  private static final Query SOME = VERSIONS.with("and", "and v.number = any(:numbers)");

  private final Sql sql;
  private final Articles articles;

  ArticleVersions(Sql sql, Articles articles) {
    this.sql = sql;
    this.articles = articles;
  }

  /**
   * The versions of an article, the last one first.
   *
   * @throws org.espalier.platform.problem.ProblemException NOT_FOUND
   */
  List<ArticleVersionBrief> of(UUID article) {
    articles.get(article);
    return of(List.of(article)).getFirst();
  }

  /** The same of several visible articles, in their order. */
  List<List<ArticleVersionBrief>> of(List<UUID> all) {
    Map<UUID, List<ArticleVersionBrief>> found = new HashMap<>();
    sql.list(
        ALL,
        Args.none().uuids("articles", all),
        row ->
            found
                .computeIfAbsent(row.uuid("article_id"), _ -> new ArrayList<>())
                .add(
                    new ArticleVersionBrief(
                        row.uuid("article_id"),
                        row.count("number"),
                        row.text("title"),
                        row.instant("published_at"),
                        row.text("published_by"))));
    return all.stream().map(id -> found.getOrDefault(id, List.of())).toList();
  }

  /**
   * A version.
   *
   * @throws org.espalier.platform.problem.ProblemException NOT_FOUND
   */
  ArticleVersionView get(UUID article, int number) {
    articles.get(article);
    return version(some(article, number), number);
  }

  /**
   * What differs between two versions.
   *
   * @throws org.espalier.platform.problem.ProblemException NOT_FOUND
   */
  ArticleDiffView diff(UUID article, int number, int against) {
    articles.get(article);
    Map<Integer, ArticleVersionView> versions = some(article, number, against);
    ArticleVersionView before = version(versions, against);
    ArticleVersionView after = version(versions, number);
    TextDiff text = new TextDiff(before.body(), after.body());
    return new ArticleDiffView(
        article,
        against,
        number,
        ArticleMemberChange.between(before, after),
        text.unified("version " + against, "version " + number),
        text.lines());
  }

  private Map<Integer, ArticleVersionView> some(UUID article, Integer... numbers) {
    Map<Integer, ArticleVersionView> found = new HashMap<>();
    Args args = Args.none().uuids("articles", List.of(article)).and("numbers", numbers);
    sql.list(SOME, args, ArticleVersionView::of).forEach(one -> found.put(one.number(), one));
    return found;
  }

  private static ArticleVersionView version(Map<Integer, ArticleVersionView> among, int number) {
    ArticleVersionView version = among.get(number);
    if (version == null) {
      throw CommonProblem.NOT_FOUND.because("The article has no version " + number + ".");
    }
    return version;
  }
}
