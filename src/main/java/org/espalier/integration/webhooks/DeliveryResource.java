package org.espalier.integration.webhooks;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.espalier.platform.paging.Page;
import org.espalier.platform.paging.PageParams;
import org.jspecify.annotations.Nullable;

/** Deliveries of webhooks over REST. */
@Path("/api/v1/webhooks/{id}/deliveries")
@Tag(name = "Webhooks")
@RunOnVirtualThread
class DeliveryResource {

  private final Deliveries deliveries;

  DeliveryResource(Deliveries deliveries) {
    this.deliveries = deliveries;
  }

  /**
   * They are told of for 30 days after they ended, or as the server is set up.
   *
   * @param state only those that are so far
   */
  @GET
  @Operation(
      operationId = "listWebhookDeliveries",
      summary = "List the deliveries of a webhook, newest first")
  public Page<DeliveryView> list(
      @PathParam("id") UUID id,
      @BeanParam PageParams page,
      @QueryParam("state") @Nullable String state) {
    return deliveries.page(id, page, state);
  }

  /**
   * With what became of the last attempt.
   *
   * @param deliveryId the delivery's id
   */
  @GET
  @Path("/{deliveryId}")
  @Operation(operationId = "getWebhookDelivery", summary = "Read how a delivery of a webhook goes")
  public DeliveryView get(@PathParam("id") UUID id, @PathParam("deliveryId") UUID deliveryId) {
    return deliveries.get(id, deliveryId);
  }
}
