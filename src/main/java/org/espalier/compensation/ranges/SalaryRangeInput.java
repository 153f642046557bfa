package org.espalier.compensation.ranges;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.platform.json.Checked;
import org.espalier.platform.problem.FaultCode;
import org.espalier.platform.problem.Faults;
import org.espalier.platform.sync.Status;
import org.espalier.platform.sync.SyncInput;
import org.jspecify.annotations.Nullable;

/**
 * A salary range as clients send it: gross, a year, at full time.
 *
 * @param externalId its id in its source
 * @param source the system that it comes from
 * @param jobExternalId the job that it is for; once for each place and currency
 * @param location the place that it is for, as people have it; everywhere if absent
 * @param currency ISO 4217 code of the three amounts
 * @param minimum the least
 * @param midpoint what is usual for somebody who fills the job
 * @param maximum the most
 * @param status whether it is in use
 */
@Schema(name = "SalaryRangeInput")
public record SalaryRangeInput(
    @Size(max = 200) @Pattern(regexp = KEY, message = KEY_RULE) @Nullable String externalId,
    @Size(max = 60) @Pattern(regexp = KEY, message = KEY_RULE) @Nullable String source,
    @NotBlank @Size(max = 200) String jobExternalId,
    @Size(max = 200) @Nullable String location,
    @NotNull
        @Size(max = 3)
        @Pattern(regexp = "^[A-Z]{3}$", message = "must be an ISO 4217 code such as EUR")
        String currency,
    @NotNull @Positive BigDecimal minimum,
    @NotNull @Positive BigDecimal midpoint,
    @NotNull @Positive BigDecimal maximum,
    @Nullable Status status)
    implements SyncInput, Checked {

  @Override
  public @Nullable String system() {
    return source;
  }

  @Override
  public void check(Faults faults) {
    if (minimum != null && midpoint != null && midpoint.compareTo(minimum) < 0) {
      faults.add("/midpoint", FaultCode.OUT_OF_RANGE, "The midpoint is below the minimum.");
    }
    if (midpoint != null && maximum != null && maximum.compareTo(midpoint) < 0) {
      faults.add("/maximum", FaultCode.OUT_OF_RANGE, "The maximum is below the midpoint.");
    } else if (minimum != null && maximum != null && maximum.compareTo(minimum) == 0) {
      faults.add("/maximum", FaultCode.OUT_OF_RANGE, "The maximum is the minimum.");
    }
  }
}
