package org.espalier.plan.plans;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A wish to close an item by hand.
 *
 * @param reason why it is closed without being achieved
 */
@Schema(name = "PlanItemClosing")
public record ItemClosing(@NotBlank @Size(max = 1000) String reason) {}
