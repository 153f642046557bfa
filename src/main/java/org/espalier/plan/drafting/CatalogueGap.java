package org.espalier.plan.drafting;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.competency.frameworks.CompetencyBrief;

/**
 * Something that nothing in the catalogue teaches.
 *
 * @param beyond the level from which on nothing teaches it
 * @param required the level asked for
 */
@Schema(name = "CatalogueGap")
public record CatalogueGap(CompetencyBrief competency, BigDecimal beyond, BigDecimal required) {}
