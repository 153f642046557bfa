package org.espalier.insight.investment;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What spending is told of.
 *
 * @param id the unit, activity or initiative; null for a provider, and for people without a unit
 * @param externalId its external id
 * @param name what it is called; null for people without a unit and for activities without a
 *     provider
 */
@Schema(name = "InvestmentGroup")
public record InvestmentGroup(
    @Nullable UUID id, @Nullable String externalId, @Nullable String name) {}
