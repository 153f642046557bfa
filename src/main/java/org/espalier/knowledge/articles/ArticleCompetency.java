package org.espalier.knowledge.articles;

import java.math.BigDecimal;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A competency that an article is about.
 *
 * @param level up to which level of it the article helps; null if it does not say
 */
@Schema(name = "ArticleCompetency")
public record ArticleCompetency(
    UUID competencyId, String competencyExternalId, @Nullable BigDecimal level) {}
