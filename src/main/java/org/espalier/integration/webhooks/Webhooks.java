package org.espalier.integration.webhooks;

import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.espalier.platform.feed.FeedReader;
import org.espalier.platform.json.JsonText;
import org.espalier.platform.outbound.OutboundRefused;
import org.espalier.platform.outbound.OutboundTargets;
import org.espalier.platform.paging.Listing;
import org.espalier.platform.problem.FaultCode;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sync.Batch;
import org.espalier.platform.sync.Inbound;
import org.espalier.platform.sync.Outcome;
import org.espalier.platform.sync.References;
import org.espalier.platform.sync.Status;
import org.espalier.platform.sync.SyncTable;
import org.espalier.platform.sync.Synced;
import org.espalier.platform.sync.Tools;

/** The webhooks of a tenant. */
@Singleton
class Webhooks extends Synced<WebhookInput, WebhookView> {

  private static final Query COUNT =
      Query.of(
          """
          select count(*) as number from webhook w where w.tenant_id = :tenant and w.deleted_at is null\
          """);
  private static final Query KNOWN = Query.file("webhooks/known");
  private static final Query BEGIN =
      Query.of(
          """
          update webhook w set position = :position where w.tenant_id = :tenant and w.id = any(:ids)\
          """);
  private static final Query FORGET =
      Query.of(
          """
          delete from webhook_delivery d where d.tenant_id = :tenant and d.webhook_id = any(:ids)\
          """);
  private static final Query RESUME =
      Query.of(
          """
          update webhook w set stopped = null
          where w.tenant_id = :tenant and w.id = any(:ids) and w.active and w.stopped is not null\
          """);

  private final Tools tools;
  private final WebhookConfig config;
  private final WebhookSecrets secrets;
  private final WebhookDispatch dispatch;
  private final FeedReader feed;
  private final OutboundTargets outbound;

  Webhooks(
      Tools tools,
      WebhookPolicy policy,
      WebhookConfig config,
      WebhookSecrets secrets,
      WebhookDispatch dispatch,
      FeedReader feed,
      OutboundTargets outbound) {
    super(
        tools,
        "webhook",
        table(),
        null,
        new Listing<>(Query.file("webhooks/webhooks"), WebhookView::of, "w")
            .sort("name", "w.name", "text", WebhookView::name)
            .sort("externalId", "w.external_id", "text", WebhookView::externalId)
            .sort("updatedAt", "w.updated_at", "timestamptz", WebhookView::updatedAt),
        "w",
        policy);
    this.tools = tools;
    this.config = config;
    this.secrets = secrets;
    this.dispatch = dispatch;
    this.feed = feed;
    this.outbound = outbound;
  }

  private static SyncTable<WebhookInput> table() {
    return new SyncTable<WebhookInput>("webhook")
        .text("name", WebhookInput::name)
        .text("description", WebhookInput::description)
        .text("url", WebhookInput::url)
        .json("event_types", (row, _) -> JsonText.of(row.input().wantedTypes()))
        .json("subject_types", (row, _) -> JsonText.of(row.input().wantedSubjects()))
        .json("sources", (row, _) -> JsonText.of(row.input().wantedSources()));
  }

  /**
   * Each attempt asks again whether the server may go there; a name without an address may get one.
   */
  @Override
  protected void check(Inbound<WebhookInput> row, References references) {
    WebhookInput input = row.input();
    if (input.url() == null || row.faults().at("/url") || !Status.active(input.status())) {
      return;
    }
    try {
      input.target().ifPresent(outbound::require);
    } catch (OutboundRefused refused) {
      if (!refused.unknown()) {
        row.faults().add("/url", FaultCode.NOT_ALLOWED, refused.detail());
      }
    }
  }

  @Override
  protected void guard(List<Inbound<WebhookInput>> rows, References references) {
    int live = tools.sql().only(COUNT, Args.none(), row -> row.count("number"));
    if (rows.isEmpty() || live + rows.size() <= config.most()) {
      return;
    }
    Set<Inbound<WebhookInput>> known = new HashSet<>();
    compare(KNOWN, rows, (row, _) -> known.add(row));
    for (Inbound<WebhookInput> row : rows) {
      if (!known.contains(row) && ++live > config.most()) {
        row.faults()
            .add(
                "", FaultCode.TOO_MANY, "A tenant has " + config.most() + " webhooks at the most.");
      }
    }
  }

  @Override
  protected void changed(List<Inbound<WebhookInput>> rows, Batch<WebhookInput> batch) {
    List<UUID> made =
        rows.stream().filter(row -> row.outcome() == Outcome.CREATED).map(Inbound::id).toList();
    if (!made.isEmpty()) {
      begin(made);
    }
    tools.sql().update(RESUME, Args.none().uuids("ids", rows.stream().map(Inbound::id).toList()));
    if (rows.stream().anyMatch(row -> Status.active(row.input().status()))) {
      dispatch.announce();
    }
  }

  /** New ones are told of what happens from now on, also those that were deleted once. */
  private void begin(List<UUID> made) {
    secrets.begin(made);
    tools.sql().update(FORGET, Args.none().uuids("ids", made));
    tools.sql().update(BEGIN, Args.of("position", feed.last()).uuids("ids", made));
  }

  @Override
  protected WebhookView told(WebhookView written, Outcome outcome) {
    return outcome == Outcome.CREATED ? written.with(secrets.told(written.id())) : written;
  }

  @Override
  public String name() {
    return "webhooks";
  }

  @Override
  public Class<WebhookInput> input() {
    return WebhookInput.class;
  }

  @Override
  protected WebhookInput inputOf(WebhookView one) {
    return new WebhookInput(
        one.externalId(),
        one.source(),
        one.name(),
        one.description(),
        one.url(),
        one.eventTypes(),
        one.subjectTypes(),
        one.sources(),
        one.status());
  }
}
