package org.espalier.knowledge.articles;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.espalier.platform.problem.CommonProblem;
import org.espalier.platform.problem.FaultCode;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Condition;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sql.Row;
import org.espalier.platform.sql.Sql;
import org.espalier.platform.sync.Inbound;
import org.jspecify.annotations.Nullable;

/**
 * What must hold of articles that are written: people begin their own and change what they are
 * authors of, only steps change the state, and nobody reviews what one wrote.
 */
@Singleton
class ArticleGuard {

  private static final Query PRESENT = Query.file("knowledge/present_articles");

  private final Sql sql;
  private final ArticlePolicy policy;

  ArticleGuard(Sql sql, ArticlePolicy policy) {
    this.sql = sql;
    this.policy = policy;
  }

  /**
   * Adds faults to the rows that do not hold.
   *
   * @param author of a row
   * @param reviewer of a row
   * @throws org.espalier.platform.problem.ProblemException FORBIDDEN
   */
  void check(
      List<Inbound<ArticleInput>> rows,
      Function<Inbound<ArticleInput>, @Nullable UUID> author,
      Function<Inbound<ArticleInput>, @Nullable UUID> reviewer) {
    if (rows.isEmpty()) {
      return;
    }
    Condition writes = policy.writes();
    Args args =
        writes
            .args()
            .texts("sources", rows.stream().map(Inbound::source).toList())
            .texts("externalIds", rows.stream().map(Inbound::externalId).toList());
    List<Found> found = sql.list(PRESENT.with("writes", writes.sql()), args, Found::of);
    boolean all = policy.writesAll();
    @Nullable UUID caller = all ? null : policy.caller().orElse(null);
    for (Found one : found) {
      Inbound<ArticleInput> row = rows.get(one.ordinal - 1);
      if (row.faults().isEmpty()) {
        UUID who = author.apply(row);
        if (!all) {
          permitted(row, one, who, caller);
        }
        states(row, one, all);
        if (who != null && who.equals(reviewer.apply(row))) {
          row.faults().add(reviewerPointer(row), FaultCode.NOT_ALLOWED, "Not the author.");
        }
      }
    }
  }

  private static void permitted(
      Inbound<ArticleInput> row, Found found, @Nullable UUID author, @Nullable UUID caller) {
    if (found.id == null && (author == null || !author.equals(caller))) {
      throw CommonProblem.FORBIDDEN.because("People begin articles of their own.");
    }
    if (found.id != null && !found.writes) {
      throw ArticlePolicy.onlyRead();
    }
    if (found.author != null && !Objects.equals(found.author, author)) {
      String at = row.input().authorId() == null ? "/authorExternalId" : "/authorId";
      row.faults().add(at, FaultCode.IMMUTABLE, "An article keeps its author.");
    }
  }

  private static void states(Inbound<ArticleInput> row, Found found, boolean all) {
    ArticleState asked = row.input().state();
    if (asked == null) {
      return;
    }
    if (found.state == null) {
      if (asked != ArticleState.DRAFT && !(all && asked != ArticleState.IN_REVIEW)) {
        row.faults()
            .add("/state", FaultCode.NOT_ALLOWED, "A new article is DRAFT; take the steps then.");
      }
    } else if (asked != found.state && !(asked == ArticleState.PUBLISHED && found.published())) {
      row.faults()
          .add("/state", FaultCode.IMMUTABLE, "It is " + found.state + "; only steps change that.");
    }
  }

  private static String reviewerPointer(Inbound<ArticleInput> row) {
    return row.input().reviewerId() == null ? "/reviewerExternalId" : "/reviewerId";
  }

  private record Found(
      int ordinal,
      @Nullable UUID id,
      @Nullable ArticleState state,
      @Nullable UUID author,
      @Nullable Integer version,
      boolean writes) {

    /** What others read is published, though its next version is worked on. */
    boolean published() {
      return version != null && state != ArticleState.RETIRED;
    }

    static Found of(Row row) throws SQLException {
      return new Found(
          row.count("ordinal"),
          row.uuidOrNull("id"),
          row.choiceOrNull(ArticleState.class, "state"),
          row.uuidOrNull("author_id"),
          row.countOrNull("published_version"),
          row.flag("writes"));
    }
  }
}
