package org.espalier.plan.plans;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.sql.SQLException;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.platform.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * One side's word.
 *
 * @param at when it was given
 * @param by the subject of whoever gave it
 */
@Schema(name = "PlanAgreement")
public record Agreement(@NotNull Instant at, @NotBlank @Size(max = 200) String by) {

  static @Nullable Agreement of(Row row, String side) throws SQLException {
    Instant at = row.instantOrNull(side + "_agreed_at");
    return at == null ? null : new Agreement(at, row.text(side + "_agreed_by"));
  }
}
