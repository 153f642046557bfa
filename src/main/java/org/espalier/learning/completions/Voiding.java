package org.espalier.learning.completions;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A wish to void a completion.
 *
 * @param reason why it was wrong
 */
@Schema(name = "CompletionVoiding")
public record Voiding(@NotBlank @Size(max = 1000) String reason) {}
