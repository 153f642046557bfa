package org.espalier.performance.recognition;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.platform.json.Checked;
import org.espalier.platform.problem.FaultCode;
import org.espalier.platform.problem.Faults;
import org.espalier.platform.sync.Status;
import org.espalier.platform.sync.SyncInput;
import org.espalier.workforce.audience.Audience;
import org.jspecify.annotations.Nullable;

/**
 * A badge as clients send it.
 *
 * @param externalId its id in its source
 * @param source the system that it comes from
 * @param name what people call it
 * @param description what it stands for
 * @param points how much an award of it is worth
 * @param awardedFor what it is awarded for
 * @param competencyExternalId with PLAN_ITEM_ACHIEVED: only for items of this competency
 * @param audience who may see its awards besides the person and those above: a filter over people;
 *     everybody if absent
 * @param status whether it is awarded
 */
@Schema(name = "BadgeInput")
public record BadgeInput(
    @Size(max = 200) @Pattern(regexp = KEY, message = KEY_RULE) @Nullable String externalId,
    @Size(max = 60) @Pattern(regexp = KEY, message = KEY_RULE) @Nullable String source,
    @NotBlank @Size(max = 200) String name,
    @Size(max = 4000) @Nullable String description,
    @NotNull @Min(0) @Max(1000000) Integer points,
    @NotNull BadgeTrigger awardedFor,
    @Size(max = 200) @Nullable String competencyExternalId,
    @Size(max = Audience.LONGEST) @Nullable String audience,
    @Nullable Status status)
    implements SyncInput, Checked {

  @Override
  public @Nullable String system() {
    return source;
  }

  @Override
  public void check(Faults faults) {
    if (competencyExternalId != null && awardedFor != BadgeTrigger.PLAN_ITEM_ACHIEVED) {
      faults.add(
          "/competencyExternalId", FaultCode.EXCLUSIVE, "This goes with PLAN_ITEM_ACHIEVED only.");
    }
  }
}
