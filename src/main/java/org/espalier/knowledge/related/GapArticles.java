package org.espalier.knowledge.related;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.espalier.gap.GapItem;
import org.espalier.gap.Gaps;
import org.espalier.knowledge.articles.ArticleBrief;
import org.espalier.platform.json.JsonText;
import org.espalier.platform.paging.AsOf;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sql.Row;
import org.espalier.platform.sql.Sql;
import org.jspecify.annotations.Nullable;

/** Which articles are about what a person lacks. */
@Singleton
class GapArticles {

  private static final Query FOR_GAPS = Query.file("knowledge/articles_for_gaps");

  private final Sql sql;
  private final Gaps gaps;

  GapArticles(Sql sql, Gaps gaps) {
    this.sql = sql;
    this.gaps = gaps;
  }

  /**
   * Those that are about the most of what a person lacks, for whoever may see the gap.
   *
   * @param job another job than the own one
   * @throws org.espalier.platform.problem.ProblemException NOT_FOUND, or UNPROCESSABLE for an
   *     unknown job
   */
  List<GapArticle> of(UUID employee, @Nullable UUID job, int most) {
    List<GapItem> lacking =
        gaps.of(employee, job, AsOf.present()).items().stream()
            .filter(item -> item.priority().signum() > 0)
            .toList();
    if (lacking.isEmpty()) {
      return List.of();
    }
    Map<UUID, GapItem> known =
        lacking.stream()
            .collect(
                Collectors.toMap(
                    item -> item.competency().id(), Function.identity(), (first, _) -> first));
    Args args =
        Args.of("employee", employee)
            .and("most", most)
            .uuids("competencies", lacking.stream().map(item -> item.competency().id()).toList())
            .numbers("priorities", lacking.stream().map(GapItem::priority).toList())
            .numbers("standing", lacking.stream().map(GapArticles::standing).toList());
    return sql.list(FOR_GAPS, args, row -> article(row, known));
  }

  /** Where somebody stands of whom nothing is known: below the scale. */
  private static BigDecimal standing(GapItem item) {
    return item.actual() == null ? item.scale().min().subtract(BigDecimal.ONE) : item.actual();
  }

  private static GapArticle article(Row row, Map<UUID, GapItem> known) throws SQLException {
    return new GapArticle(
        ArticleBrief.of(row),
        row.number("covered"),
        JsonText.list(row.text("covers"), Cover.class).stream()
            .map(cover -> cover.of(Objects.requireNonNull(known.get(cover.competencyId))))
            .toList());
  }

  private record Cover(UUID competencyId, @Nullable BigDecimal level) {

    GapArticleCover of(GapItem item) {
      return new GapArticleCover(
          item.competency(), item.required(), item.actual(), level, item.priority());
    }
  }
}
