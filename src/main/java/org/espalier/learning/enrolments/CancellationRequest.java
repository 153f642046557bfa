package org.espalier.learning.enrolments;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.platform.json.Checked;
import org.espalier.platform.problem.FaultCode;
import org.espalier.platform.problem.Faults;
import org.espalier.platform.sql.Moments;
import org.jspecify.annotations.Nullable;

/**
 * A wish to cancel a session.
 *
 * @param reason why
 * @param reoffer what to do for its people; NONE if absent
 * @param offerExpiresAt until when offered seats are kept; for a week if absent, and never beyond
 *     the end of enrolment
 */
@Schema(name = "SessionCancellationRequest")
public record CancellationRequest(
    @NotBlank @Size(max = 4000) String reason,
    @Nullable Reoffer reoffer,
    @Nullable Instant offerExpiresAt)
    implements Checked {

  @Override
  public void check(Faults faults) {
    if (offerExpiresAt != null && !offerExpiresAt.isAfter(Moments.now())) {
      faults.add("/offerExpiresAt", FaultCode.OUT_OF_RANGE, "This must be in the future.");
    }
  }

  Reoffer wanted() {
    return reoffer == null ? Reoffer.NONE : reoffer;
  }
}
