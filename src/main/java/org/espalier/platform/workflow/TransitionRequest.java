package org.espalier.platform.workflow;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A wish to take a step.
 *
 * @param to the state to go to
 * @param comment why
 */
@Schema(name = "TransitionRequest")
public record TransitionRequest(
    @NotBlank @Size(max = 60) String to, @Size(max = 4000) @Nullable String comment) {}
