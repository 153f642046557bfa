package org.espalier.career.guides;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.competency.frameworks.CompetencyBrief;

/**
 * What somebody lacks for a job and a mentor reaches.
 *
 * @param required the level that the job asks for
 */
@Schema(name = "CoveredCompetency")
public record CoveredCompetency(CompetencyBrief competency, BigDecimal required) {}
