package org.espalier.integration.webhooks;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.espalier.platform.graphql.Graph;
import org.espalier.platform.graphql.NodeKind;
import org.espalier.platform.graphql.Referred;
import org.jspecify.annotations.Nullable;

/** Deliveries of webhooks over GraphQL. */
@Singleton
class DeliveryGraph implements Graph {

  private final Webhooks webhooks;
  private final Deliveries deliveries;

  DeliveryGraph(Webhooks webhooks, Deliveries deliveries) {
    this.webhooks = webhooks;
    this.deliveries = deliveries;
  }

  @Override
  public List<NodeKind<?>> nodes() {
    return List.of(new NodeKind<>(DeliveryView.class, "webhook_delivery", deliveries::all));
  }

  @Query
  @Description("A delivery of a webhook.")
  public DeliveryView webhookDelivery(UUID id) {
    return deliveries.get(id);
  }

  @Description("Where it is sent.")
  public List<@Nullable WebhookView> webhook(@Source List<DeliveryView> deliveries) {
    return Referred.by(deliveries, DeliveryView::webhookId, webhooks::all);
  }
}
