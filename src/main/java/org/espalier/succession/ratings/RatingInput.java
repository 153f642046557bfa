package org.espalier.succession.ratings;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.platform.json.Checked;
import org.espalier.platform.problem.FaultCode;
import org.espalier.platform.problem.Faults;
import org.espalier.platform.sync.SyncInput;
import org.jspecify.annotations.Nullable;

/**
 * A judgement of somebody.
 *
 * @param externalId its id in its source
 * @param source the system that it comes from
 * @param employeeExternalId who is judged
 * @param kind what of the person
 * @param value from 1 to the end of the scale; the higher, the more of it
 * @param scale where the scale ends; 5 if absent
 * @param ratedAt when it was judged; now if absent
 * @param raterExternalId who judged, if that is an employee
 * @param reason why
 */
@Schema(name = "TalentRatingInput")
public record RatingInput(
    @Size(max = 200) @Pattern(regexp = KEY, message = KEY_RULE) @Nullable String externalId,
    @Size(max = 60) @Pattern(regexp = KEY, message = KEY_RULE) @Nullable String source,
    @NotBlank @Size(max = 200) String employeeExternalId,
    @NotNull RatingKind kind,
    @NotNull @Digits(integer = 3, fraction = 9) BigDecimal value,
    @Min(2) @Max(100) @Nullable Integer scale,
    @Nullable Instant ratedAt,
    @Size(max = 200) @Nullable String raterExternalId,
    @Size(max = 2000) @Nullable String reason)
    implements SyncInput, Checked {

  /** Where the scale ends if nobody says so. */
  static final int USUAL_SCALE = 5;

  @Override
  public @Nullable String system() {
    return source;
  }

  int end() {
    return scale == null ? USUAL_SCALE : scale;
  }

  @Override
  public void check(Faults faults) {
    if (value != null
        && (value.compareTo(BigDecimal.ONE) < 0
            || value.compareTo(BigDecimal.valueOf(end())) > 0)) {
      faults.add("/value", FaultCode.OUT_OF_RANGE, "This must be from 1 to " + end() + ".");
    }
    if (ratedAt != null && ratedAt.isAfter(Instant.now())) {
      faults.add("/ratedAt", FaultCode.OUT_OF_RANGE, "This moment is still to come.");
    }
  }
}
