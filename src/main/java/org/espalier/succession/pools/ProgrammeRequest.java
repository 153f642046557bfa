package org.espalier.succession.pools;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Templates of plans for the members of a talent pool, tier by tier.
 *
 * @param templateExternalIds the template of tier 1, of tier 2 and so on; members of higher tiers
 *     get the last one
 * @param start the first day of the plans; today (UTC) if absent
 * @param dryRun true to be told only what would be made
 */
@Schema(name = "TalentPoolProgrammeRequest")
public record ProgrammeRequest(
    @NotNull @Size(min = 1, max = 20)
        List<@NotNull @NotBlank @Size(max = 200) String> templateExternalIds,
    @Nullable LocalDate start,
    @Nullable Boolean dryRun) {}
