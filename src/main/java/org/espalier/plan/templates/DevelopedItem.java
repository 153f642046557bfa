package org.espalier.plan.templates;

import java.math.BigDecimal;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a plan of a template develops for a person.
 *
 * @param fromLevel the person's level now; null if there is no evidence
 * @param targetLevel the level to reach
 */
@Schema(name = "PlanTemplateDevelopedItem")
public record DevelopedItem(
    UUID competencyId,
    String competencyExternalId,
    @Nullable BigDecimal fromLevel,
    BigDecimal targetLevel) {}
