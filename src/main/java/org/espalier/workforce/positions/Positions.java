package org.espalier.workforce.positions;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.espalier.platform.paging.Listing;
import org.espalier.platform.security.OpenPolicy;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sync.Lookup;
import org.espalier.platform.sync.SyncTable;
import org.espalier.platform.sync.Synced;
import org.espalier.platform.sync.Tools;
import org.espalier.platform.tree.Tree;
import org.espalier.workforce.jobs.Jobs;
import org.espalier.workforce.organisation.OrgUnits;

/** The positions of a tenant; which reports to which is a tree. Who holds them, people say. */
@Singleton
public class Positions extends Synced<PositionInput, PositionView> {

  /** How a position is referred to. */
  public static final Lookup<Lookup.Id> LOOKUP = Lookup.of("position", "position");

  /** The tree that positions form. */
  public static final Tree TREE = new Tree("position", "reports_to_id");

  Positions(Tools tools) {
    super(
        tools,
        "position",
        table(),
        TREE,
        new Listing<>(Query.file("workforce/positions"), PositionView::of, "p")
            .sort("title", "p.title", "text", PositionView::title)
            .sort("externalId", "p.external_id", "text", PositionView::externalId)
            .sort("updatedAt", "p.updated_at", "timestamptz", PositionView::updatedAt),
        "p",
        new OpenPolicy("positions", tools.tenancy()));
  }

  private static SyncTable<PositionInput> table() {
    return new SyncTable<PositionInput>("position")
        .text("title", PositionInput::title)
        .reference("job_id", Jobs.LOOKUP, PositionInput::jobExternalId, "/jobExternalId")
        .historic()
        .reference(
            "org_unit_id", OrgUnits.LOOKUP, PositionInput::orgUnitExternalId, "/orgUnitExternalId")
        .text("location", PositionInput::location)
        .count("head_count", PositionInput::heads)
        .historic()
        .parent(
            "reports_to_id", LOOKUP, PositionInput::reportsToExternalId, "/reportsToExternalId");
  }

  @Override
  public String name() {
    return "positions";
  }

  @Override
  public Class<PositionInput> input() {
    return PositionInput.class;
  }

  @Override
  public Optional<String> parentOf(PositionInput input) {
    return Optional.ofNullable(input.reportsToExternalId());
  }

  @Override
  protected PositionInput inputOf(PositionView position) {
    return new PositionInput(
        position.externalId(),
        position.source(),
        position.title(),
        position.jobExternalId(),
        position.orgUnitExternalId(),
        position.location(),
        position.headCount(),
        position.reportsToExternalId(),
        position.status());
  }
}
