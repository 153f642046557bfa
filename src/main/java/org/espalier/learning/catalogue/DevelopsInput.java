package org.espalier.learning.catalogue;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What an activity develops, as clients send it.
 *
 * @param competencyExternalId which competency
 * @param fromLevel the level that one should bring; any if absent
 * @param toLevel the level that one should leave with
 */
@Schema(name = "ActivityDevelopsInput")
public record DevelopsInput(
    @NotBlank @Size(max = 200) String competencyExternalId,
    @Nullable BigDecimal fromLevel,
    @NotNull BigDecimal toLevel) {}
