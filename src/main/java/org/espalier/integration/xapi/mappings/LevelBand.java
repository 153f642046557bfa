package org.espalier.integration.xapi.mappings;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The level that a score shows.
 *
 * @param fromScaled the least scaled score of the band, which goes on to the next one
 * @param level the level, on the scale of the competency
 */
@Schema(name = "XapiLevelBand")
public record LevelBand(
    @NotNull @DecimalMin("-1") @DecimalMax("1") BigDecimal fromScaled, @NotNull BigDecimal level) {}
