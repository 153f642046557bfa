package org.espalier.workforce.organisation;

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

/** The org units of a tenant: a tree. */
@Singleton
public class OrgUnits extends Synced<OrgUnitInput, OrgUnitView> {

  /** How an org unit is referred to. */
  public static final Lookup<Lookup.Id> LOOKUP = Lookup.of("org unit", "org_unit");

  /** The tree that org units form. */
  public static final Tree TREE = new Tree("org_unit", "parent_id");

  OrgUnits(Tools tools) {
    super(
        tools,
        "org-unit",
        new SyncTable<OrgUnitInput>("org_unit")
            .text("name", OrgUnitInput::name)
            .parent("parent_id", LOOKUP, OrgUnitInput::parentExternalId, "/parentExternalId")
            .historic(),
        TREE,
        new Listing<>(Query.file("workforce/org_units"), OrgUnitView::of, "u")
            .sort("name", "u.name", "text", OrgUnitView::name)
            .sort("externalId", "u.external_id", "text", OrgUnitView::externalId)
            .sort("updatedAt", "u.updated_at", "timestamptz", OrgUnitView::updatedAt),
        "u",
        new OpenPolicy("org-units", tools.tenancy()));
  }

  @Override
  public String name() {
    return "org-units";
  }

  @Override
  public Class<OrgUnitInput> input() {
    return OrgUnitInput.class;
  }

  @Override
  public Optional<String> parentOf(OrgUnitInput input) {
    return Optional.ofNullable(input.parentExternalId());
  }

  @Override
  protected OrgUnitInput inputOf(OrgUnitView unit) {
    return new OrgUnitInput(
        unit.externalId(), unit.source(), unit.name(), unit.parentExternalId(), unit.status());
  }
}
