package org.espalier.performance.progress;

import jakarta.inject.Singleton;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Query;
import org.espalier.platform.graphql.Effort;
import org.espalier.platform.graphql.Graph;
import org.espalier.platform.paging.AsOf;
import org.espalier.platform.paging.Filters;
import org.jspecify.annotations.Nullable;

/** How far reviews are, over GraphQL. */
@Singleton
class ReviewProgressGraph implements Graph {

  /** What it takes to look at everybody, whatever is told of it. */
  private static final int EVERYBODY = 2_000;

  private final ReviewProgress progress;

  ReviewProgressGraph(ReviewProgress progress) {
    this.progress = progress;
  }

  @Override
  public List<Effort> efforts() {
    return List.of(Effort.of("Query", "reviewProgress", EVERYBODY));
  }

  @Query
  @Description("How far the reviews are that the caller may see, group by group.")
  public ReviewProgressView reviewProgress(
      @Description("ALL if absent.") @Nullable ReviewGrouping groupBy,
      @Description("A moment (RFC 3339) or a day; now if absent.") @Nullable String asOf,
      @Id @Nullable String cycleId,
      @Id @Nullable String orgUnitId,
      @Description("Of people of this unit and of those below it.") @Id
          @Nullable String withinOrgUnitId,
      @Id @Nullable String jobId,
      @Description("Of people who report to this person directly.") @Id @Nullable String managerId,
      @Description("Of people who report to this person, directly or not, and of the person.") @Id
          @Nullable String withinManagerId) {
    Filters which =
        ReviewProgress.which(
            cycleId, orgUnitId, withinOrgUnitId, jobId, managerId, withinManagerId);
    AsOf at = AsOf.parse(asOf, which.params());
    which.params().done();
    return progress.by(groupBy == null ? ReviewGrouping.ALL : groupBy, at, which);
  }
}
