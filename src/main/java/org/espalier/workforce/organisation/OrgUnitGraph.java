package org.espalier.workforce.organisation;

import jakarta.inject.Singleton;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.espalier.platform.graphql.Paging;
import org.espalier.platform.graphql.Referred;
import org.espalier.platform.graphql.SyncedGraph;
import org.espalier.platform.paging.Filters;
import org.espalier.platform.paging.Slice;
import org.jspecify.annotations.Nullable;

/** Org units over GraphQL. */
@Singleton
class OrgUnitGraph extends SyncedGraph<OrgUnitInput, OrgUnitView> {

  private final OrgUnits units;

  OrgUnitGraph(OrgUnits units) {
    super(units, OrgUnitView.class);
    this.units = units;
  }

  @Query
  @Description("The org units.")
  public Slice<OrgUnitView> orgUnits(
      Paging paging,
      @Id @Nullable String parentId,
      @Description("This unit and those below it.") @Id @Nullable String withinOrgUnitId) {
    return list(paging, OrgUnitFilters.of(parentId, withinOrgUnitId));
  }

  @Description("The unit above.")
  public List<@Nullable OrgUnitView> parent(@Source List<OrgUnitView> units) {
    return Referred.by(units, OrgUnitView::parentId, this.units::all);
  }

  @Description("The units directly below.")
  public List<Slice<OrgUnitView>> children(@Source List<OrgUnitView> units, Paging paging) {
    return lists(units, "u.parent_id", paging, new Filters());
  }
}
