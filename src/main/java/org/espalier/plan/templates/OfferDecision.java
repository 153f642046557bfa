package org.espalier.plan.templates;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.platform.json.Checked;
import org.espalier.platform.problem.FaultCode;
import org.espalier.platform.problem.Faults;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of an offer.
 *
 * @param toVersion the version that was offered
 * @param decision whether it is taken
 * @param reason why; needed to decline
 */
@Schema(name = "PlanOfferDecisionRequest")
public record OfferDecision(
    @NotNull @Min(1) @Max(Integer.MAX_VALUE) Integer toVersion,
    @NotNull Decision decision,
    @Size(max = 1000) @Nullable String reason)
    implements Checked {

  /** Whether an offer is taken. */
  @Schema(name = "PlanOfferDecisionKind", description = "Whether an offer is taken.")
  public enum Decision {
    ACCEPT,
    DECLINE
  }

  @Override
  public void check(Faults faults) {
    if (decision == Decision.DECLINE && (reason == null || reason.isBlank())) {
      faults.add("/reason", FaultCode.REQUIRED, "Say why it is declined.");
    }
  }
}
