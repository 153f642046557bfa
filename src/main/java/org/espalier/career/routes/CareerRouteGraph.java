package org.espalier.career.routes;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Source;
import org.espalier.platform.graphql.Effort;
import org.espalier.platform.graphql.Graph;
import org.espalier.workforce.people.EmployeeView;
import org.jspecify.annotations.Nullable;

/** Ways to jobs over GraphQL. */
@Singleton
class CareerRouteGraph implements Graph {

  /** A search, however short the way that it finds. */
  private static final int SEARCH = 1000;

  private final CareerRoutes routes;

  CareerRouteGraph(CareerRoutes routes) {
    this.routes = routes;
  }

  @Override
  public List<Effort> efforts() {
    return List.of(Effort.of("Employee", "careerRoute", SEARCH));
  }

  @Description("The shortest way of development of the person to a job, over several moves.")
  @SuppressWarnings("NullAway") // whoever is not in the answer is told to be unknown
  public List<CareerRouteView> careerRoute(
      @Source List<EmployeeView> people,
      @Description("Where to.") @Id UUID jobId,
      @Description("How many moves at most, from 1 to 8; 5 if absent.")
          @Nullable Integer maxMoves) {
    List<UUID> ids = people.stream().map(EmployeeView::id).distinct().toList();
    Map<UUID, CareerRouteView> found =
        routes.of(
            ids, CareerRouteResource.wish(jobId, maxMoves == null ? null : maxMoves.toString()));
    return people.stream().map(one -> found.get(one.id())).toList();
  }
}
