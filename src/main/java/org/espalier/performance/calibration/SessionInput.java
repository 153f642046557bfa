package org.espalier.performance.calibration;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.performance.cycles.ReviewCycles;
import org.espalier.platform.json.Checked;
import org.espalier.platform.problem.Faults;
import org.espalier.workforce.audience.Audience;
import org.jspecify.annotations.Nullable;

/**
 * A session as clients send it.
 *
 * @param cycleExternalId the cycle whose reviews are compared; or cycleId
 * @param cycleId the same by our own id
 * @param name what people call it
 * @param audience whose reviews (a filter over people); everybody's if absent
 */
@Schema(name = "CalibrationSessionInput")
public record SessionInput(
    @Size(max = 200) @Nullable String cycleExternalId,
    @Nullable UUID cycleId,
    @NotBlank @Size(max = 200) String name,
    @Size(max = Audience.LONGEST) @Nullable String audience)
    implements Checked {

  @Override
  public void check(Faults faults) {
    ReviewCycles.EITHER.check(cycleExternalId, cycleId, faults);
  }
}
