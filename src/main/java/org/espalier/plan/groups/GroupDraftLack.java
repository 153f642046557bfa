package org.espalier.plan.groups;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.competency.frameworks.CompetencyBrief;

/**
 * Something that nothing in the catalogue teaches as far as it is asked for.
 *
 * @param people how many of the group lack it
 */
@Schema(name = "GroupDraftCatalogueGap")
public record GroupDraftLack(CompetencyBrief competency, int people) {}
