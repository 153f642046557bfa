package org.espalier.insight.scenarios;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.espalier.platform.paging.Page;
import org.espalier.platform.paging.PageParams;
import org.espalier.platform.paging.SortedBy;
import org.espalier.platform.sync.SyncedResource;
import org.jspecify.annotations.Nullable;

/** Scenarios of demand over REST. */
@Path("/api/v1/demand-scenarios")
@Tag(
    name = "Demand",
    description =
        "Scenarios of the quarters to come, and forecasts of what people have to be able to do in them.")
@RunOnVirtualThread
class DemandScenarioResource extends SyncedResource<DemandScenarioInput, DemandScenarioView> {

  private final DemandScenarios scenarios;

  DemandScenarioResource(DemandScenarios scenarios) {
    super(scenarios);
    this.scenarios = scenarios;
  }

  /**
   * Lists scenarios.
   *
   * @param initiativeId only those that pick this initiative
   * @param status only those in use (ACTIVE), or only the others (INACTIVE)
   */
  @GET
  @SortedBy({"name", "baseDay", "externalId", "updatedAt"})
  public Page<DemandScenarioView> list(
      @BeanParam PageParams page,
      @QueryParam("initiativeId") @Nullable String initiativeId,
      @QueryParam("status") @Nullable String status) {
    return scenarios.page(page, DemandScenarios.filters(initiativeId, status));
  }
}
