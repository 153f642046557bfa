package org.espalier.plan.overview;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.competency.frameworks.CompetencyBrief;

/**
 * A competency that plans develop to levels which nothing in the catalogue reaches.
 *
 * @param items how many open items want it
 * @param people of how many people
 */
@Schema(name = "UnservedCompetency")
public record UnservedCompetency(CompetencyBrief competency, long items, long people) {}
