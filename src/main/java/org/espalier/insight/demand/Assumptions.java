package org.espalier.insight.demand;

import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.insight.scenarios.DemandLine;
import org.espalier.insight.scenarios.DemandMove;
import org.jspecify.annotations.Nullable;

/**
 * What a forecast assumes: the scenario as it was, and what was taken from history and from what is
 * planned.
 *
 * @param scenarioRevision the revision of the scenario
 * @param attrition the rate of every job
 * @param orgUnits where people of jobs work of whom units ask for more than the jobs do; null for
 *     forecasts that were made before that counted
 * @param headCounts how many people jobs are to have from a quarter on
 * @param retirements how many retire
 * @param hires how many are hired besides openings
 * @param openings what requisitions are to fill
 * @param moves who moves between jobs
 * @param initiatives what initiatives ask for
 * @param careerMoves whether people can develop into the next job on a career path
 * @param planYield which share of what is planned is reached by its date
 * @param pace how fast development closes gaps
 * @param leftOut what does not count, and why
 */
@Schema(name = "DemandAssumptions")
public record Assumptions(
    int scenarioRevision,
    List<AssumedAttrition> attrition,
    @Nullable List<AssumedPlace> orgUnits,
    List<DemandLine> headCounts,
    List<DemandLine> retirements,
    List<DemandLine> hires,
    List<Opening> openings,
    List<DemandMove> moves,
    List<AssumedMission> initiatives,
    boolean careerMoves,
    BigDecimal planYield,
    AssumedPace pace,
    List<LeftOut> leftOut) {}
