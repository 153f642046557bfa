package org.espalier.knowledge.articles;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.espalier.platform.problem.CommonProblem;
import org.espalier.platform.problem.ProblemException;
import org.espalier.platform.security.Policy;
import org.espalier.platform.security.Rights;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Condition;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sql.Sql;
import org.espalier.platform.tenancy.Right;
import org.espalier.platform.tenancy.Role;
import org.espalier.platform.tenancy.Tenancy;
import org.espalier.workforce.people.Reach;

/**
 * Articles: everybody reads what is published. Authors write their own, administrators of learning
 * and programs with the scope everybody's; these and the named reviewer see what is not published
 * yet, and publish what they did not write themselves.
 */
@Singleton
public class ArticlePolicy implements Policy {

  private static final Query ROLES = Query.file("knowledge/article_roles");

  private static final Query WORKED =
      Query.of(
          "select a.id from article a where a.tenant_id = :tenant and a.id = any(:ids) and {works}");

  private final Rights rights;
  private final Reach reach;
  private final Sql sql;

  ArticlePolicy(Tenancy tenancy, Reach reach, Sql sql) {
    this.rights = new Rights("articles", tenancy, Role.LEARNING_ADMIN);
    this.reach = reach;
    this.sql = sql;
  }

  /** Over the tables of {@code articles.sql}. */
  @Override
  public Condition visible() {
    if (rights.onAll(Right.READ)) {
      return Condition.ALL;
    }
    if (rights.program()) {
      rights.require(Right.READ);
    }
    Condition works = works();
    return Condition.of(
        "(coalesce("
            + works.sql()
            + ", false) or v.id is not null and a.state <> 'RETIRED' and (a.active or a.deleted_at is not null))",
        works.args());
  }

  /** A condition over {@code article a}: the caller sees what is worked on. */
  public Condition works() {
    if (rights.onAll(Right.READ)) {
      return Condition.ALL;
    }
    Condition writes = writes();
    Condition reviews = reach.self("a.reviewer_id");
    return Condition.of("(" + writes.sql() + " or " + reviews.sql() + ")", writes.args());
  }

  /** A condition over {@code article a}: the caller is an author of it. */
  Condition writes() {
    Condition author = reach.self("a.author_id");
    Condition other = reach.self("x.employee_id");
    return Condition.of(
        "("
            + author.sql()
            + " or exists (select 1 from article_co_author x where x.tenant_id = :tenant and x.article_id = a.id and "
            + other.sql()
            + "))",
        author.args());
  }

  /** Those among these articles on which the caller works. */
  public Set<UUID> worked(Collection<UUID> articles) {
    Condition works = works();
    if (works.sql().equals(Condition.ALL.sql())) {
      return Set.copyOf(articles);
    }
    return Set.copyOf(
        sql.list(
            WORKED.with("works", works.sql()),
            works.args().uuids("ids", articles),
            row -> row.uuid("id")));
  }

  @Override
  public void requireWrite() {
    if (rights.program()) {
      rights.require(Right.WRITE);
    }
  }

  @Override
  public void requireBulk() {
    rights.require(Right.BULK);
  }

  /** True if the caller may write articles of anybody. */
  boolean writesAll() {
    return rights.onAll(Right.WRITE) || rights.onAll(Right.BULK);
  }

  /** The caller's own employee, if there is one. */
  Optional<UUID> caller() {
    return reach.caller();
  }

  /** What the caller is to an article. */
  Standing standing(UUID article) {
    Condition writes = writes();
    return sql.only(
        ROLES.with("writes", writes.sql()).with("reviews", reach.self("a.reviewer_id").sql()),
        writes.args().and(Args.of("id", article)),
        row -> new Standing(row.flag("writes"), row.flag("reviews"), writesAll()));
  }

  /** What those are told who may read an article and not write it. */
  static ProblemException onlyRead() {
    return CommonProblem.FORBIDDEN.because("Its authors write an article; others read it.");
  }

  /**
   * What somebody is to an article.
   *
   * @param writes one of its authors
   * @param reviews its reviewer
   * @param administers somebody who may write all articles
   */
  record Standing(boolean writes, boolean reviews, boolean administers) {

    void requireChange() {
      if (!writes && !administers) {
        throw onlyRead();
      }
    }

    void requireWork() {
      if (!reviews) {
        requireChange();
      }
    }

    /** Nobody publishes what one wrote oneself, whatever the role. */
    void requireJudgement() {
      if (writes || !reviews && !administers) {
        throw CommonProblem.FORBIDDEN.because(
            writes
                ? "Somebody else than its authors publishes an article."
                : "Its reviewer publishes an article, or an administrator of learning.");
      }
    }
  }
}
