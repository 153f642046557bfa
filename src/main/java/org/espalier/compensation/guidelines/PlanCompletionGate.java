package org.espalier.compensation.guidelines;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Asks for progress in development plans: items that are closed, against all items of the plans
 * that ran in the year before the raise. Open for people without any.
 *
 * @param atLeast the share that opens the gate, from 0 to 1
 * @param otherwise what is recommended below it
 */
@Schema(name = "PlanCompletionGate")
public record PlanCompletionGate(
    @NotNull @PositiveOrZero @DecimalMax("1") BigDecimal atLeast, @NotNull GateEffect otherwise) {}
