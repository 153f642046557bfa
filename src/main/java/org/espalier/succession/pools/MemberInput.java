package org.espalier.succession.pools;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Somebody to add to a talent pool by hand, or to put in another tier of it.
 *
 * @param employeeExternalId who
 * @param tier the tier of the programme that the person is in, from 1; 1 if absent
 */
@Schema(name = "TalentPoolMemberInput")
public record MemberInput(
    @NotBlank @Size(max = 200) String employeeExternalId,
    @Min(1) @Max(20) @Nullable Integer tier) {}
