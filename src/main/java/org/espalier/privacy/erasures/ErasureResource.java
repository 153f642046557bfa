package org.espalier.privacy.erasures;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.espalier.platform.http.Answers;
import org.espalier.platform.http.Body;
import org.espalier.platform.idempotency.Idempotent;
import org.espalier.platform.paging.Filters;
import org.espalier.platform.paging.Page;
import org.espalier.platform.paging.PageParams;
import org.espalier.platform.workflow.TransitionRequest;
import org.espalier.platform.workflow.TransitionView;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Erasures over REST. */
@Path("/api/v1/privacy/erasures")
@Tag(name = "Privacy")
@RunOnVirtualThread
class ErasureResource {

  private final Erasures erasures;
  private final ErasureService service;

  ErasureResource(Erasures erasures, ErasureService service) {
    this.erasures = erasures;
    this.service = service;
  }

  /**
   * It can be called off until `effectiveAt`; within the hour after, the person loses name,
   * address, subject, external id and all words, everywhere and for ever. What is counted over
   * people stays.
   */
  @POST
  @Idempotent
  @Operation(operationId = "scheduleErasure", summary = "Schedule the erasure of a person")
  @APIResponse(responseCode = "202")
  public RestResponse<ErasureView> schedule(Body<ErasureInput> body) {
    ErasureView made = service.schedule(body.valid());
    return Answers.accepted("/api/v1/privacy/erasures/" + made.id(), made);
  }

  /** The newest first. */
  @GET
  @Operation(operationId = "listErasures", summary = "List erasures")
  public Page<ErasureView> list(
      @BeanParam PageParams page,
      @QueryParam("employeeId") @Nullable String employeeId,
      @Parameter(schema = @Schema(implementation = ErasureState.class)) @QueryParam("state")
          @Nullable String state) {
    return erasures.page(page, filters(employeeId, state));
  }

  /**
   * Where it stands.
   *
   * @param id the erasure's id
   */
  @GET
  @Path("/{id}")
  @Operation(operationId = "getErasure", summary = "Read an erasure")
  public ErasureView get(@PathParam("id") UUID id) {
    return erasures.get(id);
  }

  /**
   * To CANCELLED, while it is SCHEDULED; other steps are the server's.
   *
   * @param id the erasure's id
   */
  @POST
  @Path("/{id}/transitions")
  @Idempotent
  @Operation(operationId = "transitionErasure", summary = "Call an erasure off")
  public RestResponse<ErasureView> transition(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      Body<TransitionRequest> body) {
    return RestResponse.ok(service.transition(id, body.valid(), ifMatch));
  }

  /**
   * In the order in which they were taken.
   *
   * @param id the erasure's id
   */
  @GET
  @Path("/{id}/transitions")
  @Operation(
      operationId = "listErasureTransitions",
      summary = "List the steps that an erasure has taken")
  public List<TransitionView> transitions(@PathParam("id") UUID id) {
    return erasures.steps(id);
  }

  static Filters filters(@Nullable String employeeId, @Nullable String state) {
    return new Filters()
        .uuid("employeeId", employeeId, "x.employee_id = :employeeId")
        .choice("state", state, ErasureState.class, "x.state = :state");
  }
}
