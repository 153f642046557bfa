package org.espalier.plan.conversation;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How an item stood at a check-in, as the two saw it; what evidence says stands in the item itself.
 *
 * @param itemId the item of the plan
 * @param progress how much of it is done, in percent
 * @param confidence how sure they are that it will be achieved in time
 */
@Schema(name = "PlanCheckInItem")
public record CheckInItem(
    @NotNull UUID itemId,
    @Schema(minimum = "0", maximum = "100") @Min(0) @Max(100) @Nullable Integer progress,
    @Nullable Confidence confidence) {}
