package org.espalier.knowledge.mentoring;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.platform.json.Checked;
import org.espalier.platform.problem.Faults;
import org.espalier.platform.sync.Status;
import org.espalier.platform.sync.SyncInput;
import org.jspecify.annotations.Nullable;

/**
 * A meeting of mentee and mentor, as clients send it.
 *
 * @param externalId its id in its source
 * @param source the system that it comes from
 * @param mentoringExternalId of which mentoring; or mentoringId
 * @param mentoringId of which mentoring; or mentoringExternalId
 * @param heldOn on which day
 * @param minutes how long
 * @param location where
 * @param note what was said, for the two alone; absent or null: as it is
 * @param status whether it is in use
 */
@Schema(name = "MentoringSessionInput")
public record MentoringSessionInput(
    @Size(max = 200) @Pattern(regexp = KEY, message = KEY_RULE) @Nullable String externalId,
    @Size(max = 60) @Pattern(regexp = KEY, message = KEY_RULE) @Nullable String source,
    @Size(max = 200) @Nullable String mentoringExternalId,
    @Nullable UUID mentoringId,
    @NotNull LocalDate heldOn,
    @NotNull @Min(1) @Max(1440) Integer minutes,
    @Size(max = 300) @Nullable String location,
    @Size(max = 10000) @Nullable String note,
    @Nullable Status status)
    implements SyncInput, Checked {

  @Override
  public @Nullable String system() {
    return source;
  }

  @Override
  public void check(Faults faults) {
    Mentorings.EITHER.check(mentoringExternalId, mentoringId, faults);
  }
}
