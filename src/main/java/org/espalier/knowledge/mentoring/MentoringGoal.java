package org.espalier.knowledge.mentoring;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.platform.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * What a mentoring is for.
 *
 * @param title what is to be reached
 * @param progress how far it is, from 0 to 1; null if nothing was said
 */
@Schema(name = "MentoringGoal")
public record MentoringGoal(
    @NotBlank @Size(max = 300) String title,
    @DecimalMin("0") @DecimalMax("1") @Nullable BigDecimal progress) {

  public MentoringGoal {
    progress = progress == null ? null : Row.plain(progress);
  }
}
