package org.espalier.succession.positions;

import jakarta.inject.Singleton;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.espalier.platform.graphql.Paging;
import org.espalier.platform.graphql.Referred;
import org.espalier.platform.graphql.SyncedGraph;
import org.espalier.platform.paging.Slice;
import org.espalier.platform.sync.Status;
import org.espalier.workforce.positions.PositionView;
import org.espalier.workforce.positions.Positions;
import org.jspecify.annotations.Nullable;

/** Key positions over GraphQL. */
@Singleton
class KeyPositionGraph extends SyncedGraph<KeyPositionInput, KeyPositionView> {

  private final KeyPositionFilters filters;
  private final Positions positions;

  KeyPositionGraph(KeyPositions keys, KeyPositionFilters filters, Positions positions) {
    super(keys, KeyPositionView.class);
    this.filters = filters;
    this.positions = positions;
  }

  @Query
  @Description("The key positions, as far as the caller may see them.")
  public Slice<KeyPositionView> keyPositions(
      Paging paging,
      @Id @Nullable String positionId,
      @Description("Of this unit and of those below it.") @Id @Nullable String withinOrgUnitId,
      @Nullable Criticality criticality,
      @Description(
              "True for those for which nobody is nominated but for interim cover, false for the others.")
          @Nullable Boolean uncovered,
      @Nullable Status status) {
    return list(
        paging,
        filters.of(
            positionId,
            withinOrgUnitId,
            criticality == null ? null : criticality.name(),
            uncovered == null ? null : uncovered.toString(),
            status == null ? null : status.name()));
  }

  @Description("The position that is key.")
  public List<@Nullable PositionView> position(@Source List<KeyPositionView> keys) {
    return Referred.by(keys, KeyPositionView::positionId, positions::all);
  }
}
