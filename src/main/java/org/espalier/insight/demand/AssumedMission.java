package org.espalier.insight.demand;

import java.math.BigDecimal;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What an initiative asks for, as far as it counts.
 *
 * @param level how much of it
 * @param people how many
 * @param fromQuarter the first quarter in which it asks
 * @param toQuarter the last one
 */
@Schema(name = "AssumedInitiativeDemand")
public record AssumedMission(
    UUID initiativeId,
    String initiativeExternalId,
    UUID competencyId,
    BigDecimal level,
    int people,
    int fromQuarter,
    int toQuarter) {}
