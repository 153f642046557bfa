package org.espalier.workforce.people;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Source;
import org.espalier.platform.graphql.Graph;
import org.espalier.platform.graphql.Referred;
import org.espalier.platform.paging.AsOf;
import org.espalier.platform.paging.Params;
import org.espalier.workforce.positions.PositionView;
import org.espalier.workforce.positions.Positions;
import org.jspecify.annotations.Nullable;

/** Who holds positions, over GraphQL. */
@Singleton
class IncumbentGraph implements Graph {

  private final Incumbents incumbents;
  private final Positions positions;

  IncumbentGraph(Incumbents incumbents, Positions positions) {
    this.incumbents = incumbents;
    this.positions = positions;
  }

  @Description("Who holds the position: counts of all, and the people whom the caller may see.")
  public List<PositionStaffing> staffing(
      @Source List<PositionView> positions,
      @Description("A moment (RFC 3339) or a day; now if absent.") @Nullable String asOf) {
    Params params = new Params();
    AsOf at = AsOf.parse(asOf, params);
    params.done();
    Map<UUID, PositionStaffing> found =
        incumbents.of(positions.stream().map(PositionView::id).distinct().toList(), at);
    return positions.stream().map(one -> Objects.requireNonNull(found.get(one.id()))).toList();
  }

  @Description("The position that the person holds.")
  public List<@Nullable PositionView> position(@Source List<EmployeeView> people) {
    return Referred.by(people, EmployeeView::positionId, positions::all);
  }
}
