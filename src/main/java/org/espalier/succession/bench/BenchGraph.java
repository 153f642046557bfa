package org.espalier.succession.bench;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.espalier.platform.graphql.Effort;
import org.espalier.platform.graphql.Graph;
import org.espalier.platform.graphql.Referred;
import org.espalier.platform.http.Body;
import org.espalier.platform.paging.Filters;
import org.espalier.succession.positions.Criticality;
import org.espalier.succession.positions.KeyPositionView;
import org.espalier.succession.positions.KeyPositions;
import org.jspecify.annotations.Nullable;

/** Benches of key positions, and what departures would do to them, over GraphQL. */
@Singleton
class BenchGraph implements Graph {

  private static final int POOLS = 200;
  private static final int EVERYTHING = 2_000;

  private final Benches benches;
  private final WhatIfs whatIfs;
  private final Overviews overviews;
  private final Coverages coverages;
  private final KeyPositions positions;

  BenchGraph(
      Benches benches,
      WhatIfs whatIfs,
      Overviews overviews,
      Coverages coverages,
      KeyPositions positions) {
    this.benches = benches;
    this.whatIfs = whatIfs;
    this.overviews = overviews;
    this.coverages = coverages;
    this.positions = positions;
  }

  /** A nominated pool is looked at as a whole. */
  @Override
  public List<Effort> efforts() {
    return List.of(
        Effort.of("KeyPosition", "bench", POOLS),
        Effort.of("Query", "successionCoverage", EVERYTHING));
  }

  @Description("Who could follow in it.")
  @SuppressWarnings("NullAway") // the caller has the key positions, and so their benches
  public List<BenchView> bench(@Source List<KeyPositionView> keys) {
    Map<UUID, BenchView> found =
        benches.of(keys.stream().map(KeyPositionView::id).distinct().toList());
    return keys.stream().map(one -> found.get(one.id())).toList();
  }

  @Query
  @Description(
      "What would follow if people left. Changes nothing. Needs the role talent-admin, or the scopes key-positions:read,"
          + " successors:read and employees:read.")
  public WhatIfView successionWhatIf(Body<WhatIfRequest> departures) {
    return whatIfs.of(departures);
  }

  @Query
  @Description("How the key positions that the caller may see stand.")
  public OverviewView successionOverview() {
    return overviews.overview();
  }

  @Query
  @Description("How the key positions that the caller may see are covered, group by group.")
  public CoverageView successionCoverage(
      @Description("ALL if absent.") @Nullable CoverageGrouping groupBy,
      @Nullable Criticality criticality,
      @Description("Only positions of this org unit.") @Id @Nullable String orgUnitId,
      @Description("Only positions of this org unit and of those below it.") @Id
          @Nullable String withinOrgUnitId,
      @Description("Only positions with this job.") @Id @Nullable String jobId) {
    Filters which =
        Coverages.which(
            criticality == null ? null : criticality.name(), orgUnitId, withinOrgUnitId, jobId);
    which.params().done();
    return coverages.by(groupBy == null ? CoverageGrouping.ALL : groupBy, which);
  }

  @Description("The key position with all its members.")
  public List<@Nullable KeyPositionView> full(@Source List<KeyPositionBrief> mentioned) {
    return Referred.by(mentioned, KeyPositionBrief::id, positions::all);
  }
}
