package org.espalier.learning.catalogue;

import java.math.BigDecimal;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What an activity develops.
 *
 * @param fromLevel the level that one should bring; any if null
 * @param toLevel the level that one should leave with
 */
@Schema(name = "ActivityDevelops")
public record Develops(
    UUID competencyId,
    String competencyExternalId,
    @Nullable BigDecimal fromLevel,
    BigDecimal toLevel) {}
