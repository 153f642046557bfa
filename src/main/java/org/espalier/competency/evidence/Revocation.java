package org.espalier.competency.evidence;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A wish to revoke a piece of evidence.
 *
 * @param reason why it was wrong
 */
@Schema(name = "EvidenceRevocation")
public record Revocation(@NotBlank @Size(max = 1000) String reason) {}
