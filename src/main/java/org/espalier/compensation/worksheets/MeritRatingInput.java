package org.espalier.compensation.worksheets;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A rating by which somebody on a worksheet is placed.
 *
 * @param employeeExternalId somebody on the worksheet, once
 * @param rating as the guideline's bands of ratings count
 */
@Schema(name = "MeritRatingInput")
public record MeritRatingInput(
    @NotBlank @Size(max = 200) String employeeExternalId,
    @NotNull @DecimalMin("-1000") @DecimalMax("1000") BigDecimal rating) {}
