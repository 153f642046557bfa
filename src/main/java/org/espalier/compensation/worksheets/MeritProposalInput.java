package org.espalier.compensation.worksheets;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A raise that is proposed for somebody on a worksheet.
 *
 * @param employeeExternalId somebody on the worksheet, once
 * @param amount what is added to the yearly salary, in the worksheet's currency
 * @param comment why
 */
@Schema(name = "MeritProposalInput")
public record MeritProposalInput(
    @NotBlank @Size(max = 200) String employeeExternalId,
    @NotNull @PositiveOrZero BigDecimal amount,
    @Size(max = 2000) @Nullable String comment) {}
