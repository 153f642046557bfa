package org.espalier.performance.reviews;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What somebody answers to a question of the form.
 *
 * @param key of the question
 * @param rating on the form's scale, to a RATING
 * @param text in words, to a TEXT; a comment to a RATING
 */
@Schema(name = "ReviewQuestionAnswer")
public record QuestionAnswer(
    @NotBlank @Size(max = 60) String key,
    @Nullable BigDecimal rating,
    @Size(max = 10000) @Nullable String text) {}
