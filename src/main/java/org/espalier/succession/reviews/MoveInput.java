package org.espalier.succession.reviews;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Somebody is seen in another box than computed.
 *
 * @param employeeExternalId who
 * @param box where people agreed to see the person
 * @param reason why
 */
@Schema(name = "TalentReviewMoveInput")
public record MoveInput(
    @NotBlank @Size(max = 200) String employeeExternalId,
    @NotNull @Valid Box box,
    @NotBlank @Size(max = 2000) String reason) {}
