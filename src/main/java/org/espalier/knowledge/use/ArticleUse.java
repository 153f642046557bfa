package org.espalier.knowledge.use;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.espalier.knowledge.articles.ArticleState;
import org.espalier.knowledge.articles.ArticleView;
import org.espalier.knowledge.articles.Articles;
import org.espalier.platform.http.Body;
import org.espalier.platform.problem.CommonProblem;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Condition;
import org.espalier.platform.sql.Moments;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sync.Tools;
import org.espalier.workforce.people.Reach;

/** What people do with articles that are published. */
@Singleton
class ArticleUse {

  private static final Query USE = Query.file("knowledge/article_use");
  private static final Query READ = Query.file("knowledge/read_article");
  private static final Query RATE = Query.file("knowledge/rate_article");
  private static final Query WITHDRAW =
      Query.of(
          "delete from article_rating r where r.tenant_id = :tenant and r.article_id = :id"
              + " and r.employee_id = :employee");

  private final Tools tools;
  private final Reach reach;
  private final Articles articles;

  ArticleUse(Tools tools, Reach reach, Articles articles) {
    this.tools = tools;
    this.reach = reach;
    this.articles = articles;
  }

  /**
   * What people do with an article.
   *
   * @throws org.espalier.platform.problem.ProblemException NOT_FOUND
   */
  ArticleUseView of(UUID article) {
    articles.get(article);
    return Objects.requireNonNull(of(List.of(article)).get(article));
  }

  /** The same of several visible articles. */
  Map<UUID, ArticleUseView> of(Collection<UUID> all) {
    Condition self = reach.self("me.id");
    Map<UUID, ArticleUseView> found = new HashMap<>();
    tools
        .sql()
        .list(
            USE.with("self", self.sql()),
            self.args().uuids("articles", all),
            row -> found.put(row.uuid("id"), ArticleUseView.of(row)));
    return found;
  }

  /** Puts on record that the caller looked at an article. */
  ArticleUseView look(UUID article) {
    return used(
        article,
        (present, employee) ->
            tools
                .sql()
                .update(
                    READ,
                    Args.of("id", present.id())
                        .and("employee", employee)
                        .and("day", Moments.today())));
  }

  /**
   * Puts on record what the caller thinks of an article, or takes it back.
   *
   * @throws org.espalier.platform.problem.ProblemException FORBIDDEN for its authors
   */
  ArticleUseView rate(UUID article, Body<RatingInput> body) {
    RatingInput input = body.valid();
    return used(
        article,
        (present, employee) -> {
          if (writes(present, employee)) {
            throw CommonProblem.FORBIDDEN.because("Nobody rates what one wrote.");
          }
          Args args = Args.of("id", article).and("employee", employee);
          if (input.stars() == null) {
            tools.sql().update(WITHDRAW, args);
          } else {
            tools.sql().update(RATE, args.and("stars", input.stars()).and("now", Moments.now()));
          }
        });
  }

  /**
   * Does something with an article that is published.
   *
   * @throws org.espalier.platform.problem.ProblemException NOT_FOUND, FORBIDDEN for who is no
   *     employee, or CONFLICT if it is not published
   */
  ArticleUseView used(UUID article, Deed deed) {
    return tools
        .transactions()
        .call(() -> {
          ArticleView present = articles.get(article);
          UUID employee =
              reach
                  .caller()
                  .orElseThrow(() ->
                      CommonProblem.FORBIDDEN.because("Employees use articles, each for oneself."));
          if (present.publishedVersion() == null || present.state() == ArticleState.RETIRED) {
            throw CommonProblem.CONFLICT.because("It is not published.");
          }
          deed.of(present, employee);
          return Objects.requireNonNull(of(List.of(article)).get(article));
        });
  }

  private static boolean writes(ArticleView article, UUID employee) {
    return article.author().id().equals(employee)
        || article.coAuthors().stream().anyMatch(one -> one.id().equals(employee));
  }

  /** What somebody does with an article. */
  @FunctionalInterface
  interface Deed {
    void of(ArticleView article, UUID employee);
  }
}
