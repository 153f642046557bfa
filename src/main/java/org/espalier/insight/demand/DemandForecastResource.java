package org.espalier.insight.demand;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.espalier.platform.http.Answers;
import org.espalier.platform.http.Body;
import org.espalier.platform.idempotency.Idempotent;
import org.espalier.platform.paging.Page;
import org.espalier.platform.paging.PageParams;
import org.espalier.platform.paging.SortedBy;
import org.espalier.platform.problem.Problems;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Forecasts of demand over REST. */
@Path("/api/v1/demand-forecasts")
@Tag(name = "Demand")
@RunOnVirtualThread
class DemandForecastResource {

  private final DemandForecasts forecasts;

  DemandForecastResource(DemandForecasts forecasts) {
    this.forecasts = forecasts;
  }

  /**
   * The newest come first.
   *
   * @param scenarioId only those of this scenario
   */
  @GET
  @SortedBy("createdAt")
  public Page<DemandForecastView> list(
      @BeanParam PageParams page, @QueryParam("scenarioId") @Nullable String scenarioId) {
    return forecasts.page(page, DemandForecasts.filters(scenarioId));
  }

  @GET
  @Path("/{id}")
  @Problems("GONE")
  public DemandForecastView get(@PathParam("id") UUID id) {
    return forecasts.get(id);
  }

  /**
   * Takes what is known at this moment and what the scenario assumes, and keeps both with what
   * follows from them. The same input gives the same output: forecasts with the same digest say the
   * same.
   */
  @POST
  @Idempotent
  @Operation(operationId = "forecastDemand", summary = "Make a forecast of demand")
  public RestResponse<DemandForecastView> make(Body<DemandForecastInput> body) {
    return Answers.createdThing("/api/v1/demand-forecasts", forecasts.make(body));
  }

  /** What it says is deleted with it; that it was made is still known. */
  @DELETE
  @Path("/{id}")
  @Operation(operationId = "deleteDemandForecast", summary = "Delete a forecast of demand")
  @Problems("GONE")
  public void delete(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
    forecasts.delete(id, ifMatch);
  }
}
