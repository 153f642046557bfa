package org.espalier.succession.retention;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A factor of a score.
 *
 * @param weight how much it weighs, of the weights that hold
 * @param value from 0 to 1; null if nothing is known, and then it does not count
 * @param contribution weight × value / the weights of all that is known; null if it does not count
 * @param evidence what the value follows from: a day, a number, a state
 */
@Schema(name = "FlightRiskRule")
public record FlightRiskRule(
    RiskFactor factor,
    BigDecimal weight,
    @Nullable BigDecimal value,
    @Nullable BigDecimal contribution,
    @Nullable String evidence) {}
