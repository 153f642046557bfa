package org.espalier.knowledge.use;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What somebody thinks of an article.
 *
 * @param stars from 1, of no use, to 5; null takes back what was thought before
 */
@Schema(name = "ArticleRatingInput")
public record RatingInput(@Min(1) @Max(5) @Nullable Integer stars) {}
