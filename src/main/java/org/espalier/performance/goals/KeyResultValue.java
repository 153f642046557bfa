package org.espalier.performance.goals;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.platform.sql.Row;

/**
 * Where a key result stands.
 *
 * @param key its name within the goal
 * @param value its value; 0 or 1 for a MILESTONE
 */
@Schema(name = "KeyResultValue")
public record KeyResultValue(@NotBlank @Size(max = 100) String key, @NotNull BigDecimal value) {

  public KeyResultValue {
    value = value == null ? value : Row.plain(value);
  }
}
