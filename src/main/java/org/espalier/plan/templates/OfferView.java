package org.espalier.plan.templates;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A later version of its template, offered to a plan that runs.
 *
 * @param planId the plan
 * @param templateId the template
 * @param fromVersion the version that the plan is at
 * @param toVersion the version that is offered
 * @param offeredAt since when
 * @param changes what it would change in the plan
 */
@Schema(name = "PlanOffer")
public record OfferView(
    UUID planId,
    UUID templateId,
    int fromVersion,
    int toVersion,
    Instant offeredAt,
    List<OfferedChange> changes) {}
