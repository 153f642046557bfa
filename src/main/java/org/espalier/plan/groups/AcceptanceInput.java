package org.espalier.plan.groups;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Which lines of a proposal are accepted.
 *
 * @param lines their numbers; all that are not accepted yet if absent
 */
@Schema(name = "GroupDraftAcceptance")
public record AcceptanceInput(
    @Size(min = 1, max = 5000) @Nullable List<@NotNull @Min(1) @Max(1000000) Integer> lines) {}
