package org.espalier.knowledge.related;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.competency.frameworks.CompetencyBrief;
import org.espalier.knowledge.articles.ArticleBrief;
import org.espalier.platform.json.JsonText;
import org.espalier.platform.sql.Row;

/**
 * An article that is about the same as another one.
 *
 * @param rank Σ 1 / how many published articles are about a shared competency: what few write about
 *     counts more
 * @param competencies what both are about
 */
@Schema(name = "RelatedArticle")
public record RelatedArticle(
    ArticleBrief article, BigDecimal rank, List<CompetencyBrief> competencies) {

  static RelatedArticle of(Row row) throws SQLException {
    return new RelatedArticle(
        ArticleBrief.of(row),
        row.number("rank"),
        JsonText.list(row.text("competencies"), CompetencyBrief.class));
  }
}
