package org.espalier.compensation.salaries;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.platform.json.Money;
import org.espalier.platform.sync.Status;
import org.espalier.platform.sync.SyncInput;
import org.jspecify.annotations.Nullable;

/**
 * A salary as clients send it.
 *
 * @param externalId its id in its source
 * @param source the system that it comes from
 * @param employeeExternalId whose it is; once for each first day
 * @param yearly the pay of a year, gross, at full time
 * @param validFrom its first day; it holds until the next one begins
 * @param reason why it is another than before
 * @param status whether it counts
 */
@Schema(name = "SalaryInput")
public record SalaryInput(
    @Size(max = 200) @Pattern(regexp = KEY, message = KEY_RULE) @Nullable String externalId,
    @Size(max = 60) @Pattern(regexp = KEY, message = KEY_RULE) @Nullable String source,
    @NotBlank @Size(max = 200) String employeeExternalId,
    @NotNull @Valid Money yearly,
    @NotNull LocalDate validFrom,
    @Size(max = 2000) @Nullable String reason,
    @Nullable Status status)
    implements SyncInput {

  @Override
  public @Nullable String system() {
    return source;
  }
}
