package org.espalier.knowledge.related;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.competency.frameworks.CompetencyBrief;
import org.jspecify.annotations.Nullable;

/**
 * Something that a person lacks and an article is about.
 *
 * @param required the level asked for
 * @param actual the level that the person has; null if UNASSESSED
 * @param level up to which level the article helps; null if it does not say
 * @param priority how much it is worth to close
 */
@Schema(name = "GapArticleCover")
public record GapArticleCover(
    CompetencyBrief competency,
    BigDecimal required,
    @Nullable BigDecimal actual,
    @Nullable BigDecimal level,
    BigDecimal priority) {}
