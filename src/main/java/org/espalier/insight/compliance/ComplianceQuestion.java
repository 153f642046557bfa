package org.espalier.insight.compliance;

import jakarta.ws.rs.QueryParam;
import org.espalier.platform.paging.AsOf;
import org.espalier.platform.paging.Params;
import org.jspecify.annotations.Nullable;

/** When and about whom compliance is asked, in the words of the request. */
record ComplianceQuestion(
    @QueryParam("asOf") @Nullable String asOf,
    @QueryParam("certificationId") @Nullable String certificationId,
    @QueryParam("ruleId") @Nullable String ruleId,
    @QueryParam("orgUnitId") @Nullable String orgUnitId,
    @QueryParam("withinOrgUnitId") @Nullable String withinOrgUnitId,
    @QueryParam("jobId") @Nullable String jobId,
    @QueryParam("managerId") @Nullable String managerId,
    @QueryParam("withinManagerId") @Nullable String withinManagerId) {

  AsOf moment(Params params) {
    return AsOf.parse(asOf, params);
  }

  ComplianceScope scope(Params params) {
    return new ComplianceScope(
        params.uuid("certificationId", certificationId),
        params.uuid("ruleId", ruleId),
        params.uuid("orgUnitId", orgUnitId),
        params.uuid("withinOrgUnitId", withinOrgUnitId),
        params.uuid("jobId", jobId),
        params.uuid("managerId", managerId),
        params.uuid("withinManagerId", withinManagerId));
  }
}
