package org.espalier.learning.events;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.espalier.platform.http.Body;
import org.espalier.platform.idempotency.Idempotent;
import org.espalier.platform.paging.Page;
import org.espalier.platform.paging.PageParams;
import org.espalier.platform.paging.SortedBy;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What learning systems tell, over REST. */
@Path("/api/v1/learning-events")
@Tag(
    name = "Learning events",
    description = "What learning systems tell of people's learning; it takes effect at once.")
@RunOnVirtualThread
class LearningEventResource {

  private final LearningEvents events;
  private final LearningIntake intake;

  LearningEventResource(LearningEvents events, LearningIntake intake) {
    this.events = events;
    this.intake = intake;
  }

  @GET
  @SortedBy({"at", "recordedAt"})
  public Page<LearningEventView> list(
      @BeanParam PageParams page,
      @QueryParam("employeeId") @Nullable String employeeId,
      @QueryParam("activityId") @Nullable String activityId,
      @QueryParam("type") @Nullable String type) {
    return events.page(page, LearningEvents.filters(employeeId, activityId, type));
  }

  @GET
  @Path("/{id}")
  public LearningEventView get(@PathParam("id") UUID id) {
    return events.get(id);
  }

  /**
   * Each event has the effect of the same thing done by hand or by an import, by the same rules,
   * and its own result. The same event told again changes nothing. What is refused (people or
   * activities that nobody knows above all) is not kept: tell it again when its faults are gone.
   */
  @POST
  @Idempotent
  @Operation(operationId = "recordLearningEvents", summary = "Take in what a learning system tells")
  public RestResponse<LearningEventReceipt> record(Body<LearningEventBatch> body) {
    return RestResponse.ok(intake.take(body.valid().events()));
  }
}
