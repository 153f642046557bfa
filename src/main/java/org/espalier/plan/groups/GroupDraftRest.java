package org.espalier.plan.groups;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.competency.frameworks.CompetencyBrief;
import org.espalier.plan.optimum.Why;

/**
 * A part of a gap that a proposal does not cover.
 *
 * @param uncovered how much of the shortfall stays, in levels
 * @param why why it stays
 */
@Schema(name = "GroupDraftRest")
public record GroupDraftRest(CompetencyBrief competency, BigDecimal uncovered, Why why) {}
