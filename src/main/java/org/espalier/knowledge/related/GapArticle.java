package org.espalier.knowledge.related;

import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.knowledge.articles.ArticleBrief;

/**
 * An article that is about what a person lacks.
 *
 * @param covered Σ priority of what the person lacks and the article is about
 * @param covers what that is, the most urgent first
 */
@Schema(name = "GapArticle")
public record GapArticle(ArticleBrief article, BigDecimal covered, List<GapArticleCover> covers) {}
