package org.espalier.integration.webhooks;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.platform.json.Checked;
import org.espalier.platform.problem.FaultCode;
import org.espalier.platform.problem.Faults;
import org.jspecify.annotations.Nullable;

/**
 * A wish to have events sent again: exactly one of the members.
 *
 * @param after what happened after this position of the feed
 * @param since what happened at this moment or later
 * @param deliveryId what one delivery is about
 */
@Schema(name = "WebhookReplayRequest")
public record ReplayRequest(
    @Min(0) @Max(9007199254740991L) @Nullable Long after,
    @Nullable Instant since,
    @Nullable UUID deliveryId)
    implements Checked {

  @Override
  public void check(Faults faults) {
    if (faults.isEmpty()
        && Stream.of(after, since, deliveryId).filter(Objects::nonNull).count() != 1) {
      faults.add("/after", FaultCode.EXCLUSIVE, "Give exactly one of after, since and deliveryId.");
    }
  }
}
