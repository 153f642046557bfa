package org.espalier.performance.recognition;

import jakarta.inject.Singleton;
import java.util.UUID;
import java.util.stream.Stream;
import org.espalier.competency.frameworks.CompetencyRef;
import org.espalier.platform.paging.Listing;
import org.espalier.platform.security.OpenPolicy;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sync.Inbound;
import org.espalier.platform.sync.References;
import org.espalier.platform.sync.SyncTable;
import org.espalier.platform.sync.Synced;
import org.espalier.platform.sync.Tools;
import org.espalier.workforce.audience.Audiences;
import org.jspecify.annotations.Nullable;

/** The badges of a tenant. */
@Singleton
class Badges extends Synced<BadgeInput, BadgeView> {

  Badges(Tools tools) {
    super(
        tools,
        "badge",
        table(),
        null,
        new Listing<>(Query.file("performance/badges"), BadgeView::of, "b")
            .sort("name", "b.name", "text", BadgeView::name)
            .sort("externalId", "b.external_id", "text", BadgeView::externalId)
            .sort("updatedAt", "b.updated_at", "timestamptz", BadgeView::updatedAt),
        "b",
        new OpenPolicy("badges", tools.tenancy()));
  }

  private static SyncTable<BadgeInput> table() {
    SyncTable<BadgeInput> table =
        new SyncTable<BadgeInput>("badge")
            .refersTo(
                CompetencyRef.LOOKUP, input -> Stream.ofNullable(input.competencyExternalId()))
            .text("name", BadgeInput::name)
            .text("description", BadgeInput::description)
            .count("points", BadgeInput::points)
            .choice("awarded_for", BadgeInput::awardedFor)
            .id("competency_id", Badges::competency);
    return Audiences.column(table, BadgeInput::audience);
  }

  private static @Nullable UUID competency(Inbound<BadgeInput> row, References references) {
    CompetencyRef found =
        references.find(
            CompetencyRef.LOOKUP,
            row.source(),
            row.input().competencyExternalId(),
            "/competencyExternalId",
            row.faults());
    return found == null ? null : found.id();
  }

  @Override
  public String name() {
    return "badges";
  }

  @Override
  public Class<BadgeInput> input() {
    return BadgeInput.class;
  }

  @Override
  protected BadgeInput inputOf(BadgeView badge) {
    return new BadgeInput(
        badge.externalId(),
        badge.source(),
        badge.name(),
        badge.description(),
        badge.points(),
        badge.awardedFor(),
        badge.competencyExternalId(),
        badge.audience(),
        badge.status());
  }
}
