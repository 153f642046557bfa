package org.espalier.insight.gaps;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.espalier.competency.frameworks.Tier;
import org.espalier.platform.paging.Params;
import org.espalier.workforce.jobs.LeadershipLevel;
import org.jspecify.annotations.Nullable;

/** Which people and which requirements are asked about, in the words of the request. */
record GapGroup(
    @QueryParam("orgUnitId") @Parameter(description = "People of this unit.")
        @Nullable String orgUnitId,
    @QueryParam("withinOrgUnitId")
        @Parameter(description = "People of this unit and of those below it.")
        @Nullable String withinOrgUnitId,
    @QueryParam("jobId") @Parameter(description = "People with this job.") @Nullable String jobId,
    @QueryParam("withinJobFamilyId")
        @Parameter(description = "People with a job of this family and of those below it.")
        @Nullable String withinJobFamilyId,
    @QueryParam("location") @Parameter(description = "People who work there.")
        @Nullable String location,
    @QueryParam("leadershipLevel")
        @Parameter(
            description = "People with a job of this level.",
            schema = @Schema(implementation = LeadershipLevel.class))
        @Nullable String leadershipLevel,
    @QueryParam("competencyIds")
        @Parameter(description = "Only these competencies: up to 200 ids, parted by commas.")
        @Nullable String competencyIds,
    @QueryParam("frameworkId") @Parameter(description = "Only competencies of this framework.")
        @Nullable String frameworkId,
    @QueryParam("tier")
        @Parameter(
            description = "Only competencies of this tier.",
            schema = @Schema(implementation = Tier.class))
        @Nullable String tier) {

  private static final int MOST_COMPETENCIES = 200;

  GapScope scope(Params params) {
    List<UUID> competencies = params.uuids("competencyIds", competencyIds, MOST_COMPETENCIES);
    return new GapScope(
        params.uuid("orgUnitId", orgUnitId),
        params.uuid("withinOrgUnitId", withinOrgUnitId),
        params.uuid("jobId", jobId),
        params.uuid("withinJobFamilyId", withinJobFamilyId),
        location,
        params.choice("leadershipLevel", leadershipLevel, LeadershipLevel.class),
        competencies,
        params.uuid("frameworkId", frameworkId),
        params.choice("tier", tier, Tier.class));
  }
}
