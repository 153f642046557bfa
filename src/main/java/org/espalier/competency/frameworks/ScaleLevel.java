package org.espalier.competency.frameworks;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A level of a proficiency scale.
 *
 * @param value its number; values need not be consecutive, zero is legal
 * @param label what it is called
 * @param description the behaviour that shows it
 */
@Schema(name = "ScaleLevel")
public record ScaleLevel(
    @NotNull BigDecimal value,
    @NotBlank @Size(max = 200) String label,
    @Size(max = 4000) @Nullable String description) {}
