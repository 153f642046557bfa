package org.espalier.performance.forms;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.platform.sql.Row;
import org.espalier.platform.sync.SyncInput;
import org.jspecify.annotations.Nullable;

/**
 * A question of a form.
 *
 * @param key by which answers name it; no other question of the form has it
 * @param text what is asked
 * @param type how it is answered
 * @param weight how much it counts among the ratings of its section; 1 if absent; ratings only
 * @param required whether a score needs it; a rating's does if absent, a text never
 */
@Schema(name = "ReviewQuestion")
public record ReviewQuestion(
    @NotBlank @Size(max = 60) @Pattern(regexp = SyncInput.KEY, message = SyncInput.KEY_RULE)
        String key,
    @NotBlank @Size(max = 2000) String text,
    @NotNull QuestionType type,
    @Positive @Nullable BigDecimal weight,
    @Nullable Boolean required) {

  public ReviewQuestion {
    weight = weight == null ? null : Row.plain(weight);
  }

  /** True if it is answered by a rating, which counts. */
  public boolean rated() {
    return type == QuestionType.RATING;
  }

  /** How much it counts among the ratings of its section. */
  public BigDecimal counts() {
    return weight == null ? BigDecimal.ONE : weight;
  }

  /** True if a score needs it. */
  public boolean needed() {
    return rated() && !Boolean.FALSE.equals(required);
  }

  /** The same with what holds where nothing is said. */
  ReviewQuestion complete() {
    return new ReviewQuestion(key, text, type, rated() ? counts() : null, needed());
  }
}
