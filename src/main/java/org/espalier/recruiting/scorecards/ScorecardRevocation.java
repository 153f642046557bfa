package org.espalier.recruiting.scorecards;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A wish to revoke a scorecard.
 *
 * @param reason why it was wrong
 */
@Schema(name = "ScorecardRevocation")
public record ScorecardRevocation(@NotBlank @Size(max = 1000) String reason) {}
