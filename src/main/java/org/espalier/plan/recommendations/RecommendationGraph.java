package org.espalier.plan.recommendations;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Source;
import org.espalier.platform.graphql.Graph;
import org.espalier.workforce.people.EmployeeView;
import org.jspecify.annotations.Nullable;

/** Recommendations over GraphQL. */
@Singleton
class RecommendationGraph implements Graph {

  private final Recommendations recommendations;

  RecommendationGraph(Recommendations recommendations) {
    this.recommendations = recommendations;
  }

  @Description("What the person can begin now, the best first, with every factor that makes it so.")
  @SuppressWarnings("NullAway") // whoever is not in the answer is told to be unknown
  public List<RecommendationsView> recommendations(
      @Source List<EmployeeView> people,
      @Description("Another job to compare with; the own one if absent.") @Id
          @Nullable String jobId,
      @Description("In which the person would rather learn, BCP 47.") @Nullable String language,
      @Description("How many at most, from 1 to 500; 50 if absent.") @Nullable Integer limit) {
    List<UUID> ids = people.stream().map(EmployeeView::id).distinct().toList();
    Map<UUID, RecommendationsView> found =
        recommendations.of(
            ids,
            RecommendationResource.wish(jobId, language, limit == null ? null : limit.toString()));
    return people.stream().map(one -> found.get(one.id())).toList();
  }
}
