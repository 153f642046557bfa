package org.espalier.knowledge.articles;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A competency that an article is about, as clients send it.
 *
 * @param competencyExternalId which competency
 * @param level up to which level of it the article helps
 */
@Schema(name = "ArticleCompetencyInput")
public record ArticleCompetencyInput(
    @NotBlank @Size(max = 200) String competencyExternalId, @Nullable BigDecimal level) {}
