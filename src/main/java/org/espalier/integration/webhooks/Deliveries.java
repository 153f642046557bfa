package org.espalier.integration.webhooks;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.espalier.platform.paging.Filters;
import org.espalier.platform.paging.Listing;
import org.espalier.platform.paging.Owners;
import org.espalier.platform.paging.Page;
import org.espalier.platform.paging.PageParams;
import org.espalier.platform.paging.Slice;
import org.espalier.platform.paging.Window;
import org.espalier.platform.problem.CommonProblem;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Condition;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sql.Sql;
import org.jspecify.annotations.Nullable;

/** Deliveries as they are told of. */
@ApplicationScoped
class Deliveries {

  private static final Listing<DeliveryView> LISTING =
      new Listing<>(Query.file("webhooks/deliveries"), DeliveryView::of, "d")
          .dated("d.updated_at", "null::timestamptz")
          .usually("-id");

  private final Sql sql;
  private final Webhooks webhooks;
  private final WebhookPolicy policy;

  Deliveries(Sql sql, Webhooks webhooks, WebhookPolicy policy) {
    this.sql = sql;
    this.webhooks = webhooks;
    this.policy = policy;
  }

  /** A page of the deliveries of a webhook, the newest first. */
  Page<DeliveryView> page(UUID webhook, PageParams asked, @Nullable String state) {
    Filters filters = filters(state);
    return LISTING.page(sql, asked, filters.add(of(webhooks.get(webhook).id())));
  }

  /** The same part of the deliveries of each of several webhooks. */
  Map<UUID, Slice<DeliveryView>> slices(
      Owners of, PageParams asked, Window window, @Nullable String state) {
    return LISTING.slices(sql, of, asked, window, filters(state).add(policy.visible()));
  }

  List<DeliveryView> all(Collection<UUID> ids) {
    Condition among = Condition.of("d.id = any(:ids)", Args.none().uuids("ids", ids));
    return LISTING.some(sql, Condition.and(List.of(among, policy.visible())));
  }

  /** A delivery of a webhook. */
  DeliveryView get(UUID webhook, UUID delivery) {
    return one(Condition.and(List.of(of(webhook), is(delivery), policy.visible())));
  }

  /** A delivery. */
  DeliveryView get(UUID delivery) {
    return one(Condition.and(List.of(is(delivery), policy.visible())));
  }

  private DeliveryView one(Condition which) {
    return LISTING
        .one(sql, which)
        .orElseThrow(() -> CommonProblem.NOT_FOUND.because("There is no such delivery."));
  }

  private static Filters filters(@Nullable String state) {
    return new Filters().choice("state", state, DeliveryState.class, "d.state = :state");
  }

  private static Condition of(UUID webhook) {
    return Condition.of("d.webhook_id = :webhook", Args.of("webhook", webhook));
  }

  private static Condition is(UUID delivery) {
    return Condition.of("d.id = :id", Args.of("id", delivery));
  }
}
