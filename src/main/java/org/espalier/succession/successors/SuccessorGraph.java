package org.espalier.succession.successors;

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
import org.espalier.succession.pools.NominatedPools;
import org.espalier.succession.pools.PoolView;
import org.espalier.succession.positions.KeyPositionView;
import org.espalier.succession.positions.KeyPositions;
import org.espalier.workforce.people.EmployeeView;
import org.espalier.workforce.people.Employees;
import org.jspecify.annotations.Nullable;

/** Successors over GraphQL. */
@Singleton
class SuccessorGraph extends SyncedGraph<SuccessorInput, SuccessorView> {

  private final KeyPositions positions;
  private final Employees employees;
  private final NominatedPools pools;

  SuccessorGraph(
      Successors successors, KeyPositions positions, Employees employees, NominatedPools pools) {
    super(successors, SuccessorView.class);
    this.positions = positions;
    this.employees = employees;
    this.pools = pools;
  }

  @Query
  @Description("The successors whom the caller may see; nobody sees one's own nominations.")
  public Slice<SuccessorView> successors(
      Paging paging,
      @Id @Nullable String keyPositionId,
      @Id @Nullable String employeeId,
      @Id @Nullable String talentPoolId,
      @Nullable NominatedReadiness nominatedReadiness,
      @Nullable Boolean emergency) {
    return list(
        paging,
        Successors.filters(
            keyPositionId,
            employeeId,
            talentPoolId,
            nominatedReadiness == null ? null : nominatedReadiness.name(),
            emergency == null ? null : emergency.toString()));
  }

  @Description(
      "Where the person could follow; null if the caller may not see that position as key.")
  public List<@Nullable KeyPositionView> keyPosition(@Source List<SuccessorView> successors) {
    return Referred.by(successors, SuccessorView::keyPositionId, positions::all);
  }

  @Description("The talent pool whose members could follow; null where it is a person.")
  public List<@Nullable PoolView> talentPool(@Source List<SuccessorView> successors) {
    return Referred.by(successors, SuccessorView::talentPoolId, pools::all);
  }

  @Description(
      "Who could follow; null if the caller may not see that person otherwise, or where it is a talent pool.")
  public List<@Nullable EmployeeView> employee(@Source List<SuccessorView> successors) {
    return Referred.by(successors, SuccessorView::employeeId, employees::all);
  }

  @Description("Who could follow in it.")
  public List<Slice<SuccessorView>> successors(
      @Source List<KeyPositionView> positions, Paging paging) {
    return lists(positions, "s.key_position_id", paging, new Filters());
  }
}
