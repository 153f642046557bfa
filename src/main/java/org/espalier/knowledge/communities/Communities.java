package org.espalier.knowledge.communities;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.espalier.knowledge.topics.Topics;
import org.espalier.platform.paging.Listing;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Ids;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sync.Batch;
import org.espalier.platform.sync.Inbound;
import org.espalier.platform.sync.References;
import org.espalier.platform.sync.SyncTable;
import org.espalier.platform.sync.Synced;
import org.espalier.platform.sync.Tools;

/** Where those meet who do the same work. */
@Singleton
class Communities extends Synced<CommunityInput, CommunityView> {

  static final String TABLE = "community";

  private static final Query PRESENT = Query.file("knowledge/present_communities");
  private static final Query FOUND = Query.file("knowledge/found_community");

  private final Tools tools;
  private final CommunityPolicy policy;

  Communities(Tools tools, CommunityPolicy policy) {
    super(
        tools,
        "community",
        table(),
        null,
        new Listing<>(Query.file("knowledge/communities"), CommunityView::of, "c")
            .sort("name", "c.name", "text", CommunityView::name)
            .sort("externalId", "c.external_id", "text", CommunityView::externalId)
            .sort("updatedAt", "c.updated_at", "timestamptz", CommunityView::updatedAt),
        "c",
        policy);
    this.tools = tools;
    this.policy = policy;
  }

  private static SyncTable<CommunityInput> table() {
    SyncTable<CommunityInput> table =
        new SyncTable<CommunityInput>(TABLE)
            .text("name", CommunityInput::name)
            .text("description", CommunityInput::description)
            .choice("access", CommunityInput::access);
    return Topics.column(table, CommunityInput::named);
  }

  /** Employees found communities; who moderates one changes it. */
  @Override
  protected void guard(List<Inbound<CommunityInput>> rows, References references) {
    if (policy.authors().moderates() || policy.authors().agreed()) {
      return;
    }
    Args keys =
        Args.none()
            .texts("sources", rows.stream().map(Inbound::source).toList())
            .texts("externalIds", rows.stream().map(Inbound::externalId).toList());
    List<UUID> present = tools.sql().list(PRESENT, keys, row -> row.uuid("id"));
    policy.requireModerator(present);
    if (present.isEmpty()) {
      policy.authors().requireEmployee();
    }
  }

  @Override
  protected void changed(List<Inbound<CommunityInput>> rows, Batch<CommunityInput> batch) {
    Topics.link(tools.sql(), TABLE, rows.stream().map(Inbound::id).toList());
    if (batch.file() == null) {
      rows.forEach(row -> found(row, batch.now()));
    }
  }

  /** Who founds a community moderates it; so does who takes up one in which nobody is. */
  private void found(Inbound<CommunityInput> row, Instant now) {
    UUID id = Ids.next();
    policy
        .authors()
        .me()
        .ifPresent(founder ->
            tools
                .sql()
                .update(
                    FOUND,
                    Args.of("id", id)
                        .and("key", id.toString())
                        .and("community", row.id())
                        .and("founder", founder)
                        .and("now", now)
                        .and("actor", tools.tenancy().caller().subject())));
  }

  @Override
  protected void requireDeletable(CommunityView present) {
    policy.requireModerator(List.of(present.id()));
  }

  @Override
  public String name() {
    return "communities";
  }

  @Override
  public Class<CommunityInput> input() {
    return CommunityInput.class;
  }

  @Override
  protected CommunityInput inputOf(CommunityView one) {
    return new CommunityInput(
        one.externalId(),
        one.source(),
        one.name(),
        one.description(),
        one.access(),
        Topics.externalIds(one.topics()),
        one.status());
  }
}
