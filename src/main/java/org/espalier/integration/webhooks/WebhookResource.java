package org.espalier.integration.webhooks;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.espalier.platform.http.Answers;
import org.espalier.platform.http.Body;
import org.espalier.platform.idempotency.Idempotent;
import org.espalier.platform.paging.Filters;
import org.espalier.platform.paging.Page;
import org.espalier.platform.paging.PageParams;
import org.espalier.platform.paging.SortedBy;
import org.espalier.platform.sync.Status;
import org.espalier.platform.sync.SyncedResource;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Webhooks over REST. */
@Path("/api/v1/webhooks")
@Tag(name = "Webhooks", description = "Events that are sent to addresses of one's own, signed.")
@RunOnVirtualThread
class WebhookResource extends SyncedResource<WebhookInput, WebhookView> {

  private final Webhooks webhooks;
  private final WebhookDesk desk;

  WebhookResource(Webhooks webhooks, WebhookDesk desk) {
    super(webhooks);
    this.webhooks = webhooks;
    this.desk = desk;
  }

  /**
   * For talent admins, and for programs with the scope webhooks:read.
   *
   * @param status only those that events are sent to (ACTIVE), or only the others (INACTIVE)
   */
  @GET
  @SortedBy({"name", "externalId", "updatedAt"})
  public Page<WebhookView> list(
      @BeanParam PageParams page, @QueryParam("status") @Nullable String status) {
    return webhooks.page(page, filters(status));
  }

  /** The new secret is told once. Deliveries are signed with both until the overlap ends. */
  @POST
  @Idempotent
  @Path("/{id}/secret-rotations")
  @Operation(operationId = "rotateWebhookSecret", summary = "Draw a new secret for a webhook")
  @APIResponse(responseCode = "201")
  public RestResponse<WebhookSecretView> rotate(
      @PathParam("id") UUID id, @RequestBody(required = false) Body<SecretRotation> body) {
    return Answers.created("/api/v1/webhooks/" + id, desk.rotate(id, body.valid()));
  }

  /** What happened is nothing; it is tried once, also where the webhook is INACTIVE. */
  @POST
  @Idempotent
  @Path("/{id}/test-events")
  @Operation(operationId = "testWebhook", summary = "Send an event that only tries a webhook out")
  @APIResponse(responseCode = "202")
  public RestResponse<DeliveryView> test(
      @PathParam("id") UUID id, @RequestBody(required = false) Body<TestEvent> body) {
    DeliveryView delivery = desk.test(id, body.valid());
    return Answers.accepted("/api/v1/webhooks/" + id + "/deliveries/" + delivery.id(), delivery);
  }

  /**
   * As far as events are still kept, under the ids that they had; what the webhook asks for now
   * counts.
   */
  @POST
  @Idempotent
  @Path("/{id}/replays")
  @Operation(operationId = "replayWebhook", summary = "Send events to a webhook again")
  @APIResponse(responseCode = "202")
  public RestResponse<ReplayView> replay(@PathParam("id") UUID id, Body<ReplayRequest> body) {
    ReplayView replay = desk.replay(id, body);
    return Answers.accepted("/api/v1/webhooks/" + id + "/deliveries", replay);
  }

  /** What was asked for, in the words of the query. */
  static Filters filters(@Nullable String status) {
    return new Filters().choice("status", status, Status.class, "w.active = (:status = 'ACTIVE')");
  }
}
