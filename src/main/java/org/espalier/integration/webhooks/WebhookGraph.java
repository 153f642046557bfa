package org.espalier.integration.webhooks;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.espalier.platform.graphql.Paging;
import org.espalier.platform.graphql.SyncedGraph;
import org.espalier.platform.http.Body;
import org.espalier.platform.paging.Owners;
import org.espalier.platform.paging.Slice;
import org.espalier.platform.sync.Status;
import org.jspecify.annotations.Nullable;

/** Webhooks over GraphQL. */
@Singleton
class WebhookGraph extends SyncedGraph<WebhookInput, WebhookView> {

  private final WebhookDesk desk;
  private final Deliveries deliveries;

  WebhookGraph(Webhooks webhooks, WebhookDesk desk, Deliveries deliveries) {
    super(webhooks, WebhookView.class);
    this.desk = desk;
    this.deliveries = deliveries;
  }

  @Query
  @Description("The webhooks of the tenant.")
  public Slice<WebhookView> webhooks(Paging paging, @Nullable Status status) {
    return list(paging, WebhookResource.filters(status == null ? null : status.name()));
  }

  @Description("What was or is to be sent to it, the newest first.")
  public List<Slice<DeliveryView>> deliveries(
      @Source List<WebhookView> webhooks, Paging paging, @Nullable DeliveryState state) {
    Owners owners = new Owners("d.webhook_id", webhooks.stream().map(WebhookView::id).toList());
    Map<UUID, Slice<DeliveryView>> found =
        deliveries.slices(
            owners, paging.params(), paging.window(), state == null ? null : state.name());
    return webhooks.stream().map(one -> Objects.requireNonNull(found.get(one.id()))).toList();
  }

  @Mutation
  @Description("Draws a new secret for a webhook; deliveries are signed with both for a while.")
  public WebhookSecretView rotateWebhookSecret(UUID id, Body<SecretRotation> input) {
    return desk.rotate(id, input.valid());
  }

  @Mutation
  @Description("Sends an event that only tries a webhook out, once.")
  public DeliveryView testWebhook(UUID id, Body<TestEvent> input) {
    return desk.test(id, input.valid());
  }

  @Mutation
  @Description("Sends events to a webhook again, under the ids that they had.")
  public ReplayView replayWebhook(UUID id, Body<ReplayRequest> input) {
    return desk.replay(id, input);
  }
}
