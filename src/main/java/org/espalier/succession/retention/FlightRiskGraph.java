package org.espalier.succession.retention;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Query;
import org.espalier.platform.graphql.Graph;
import org.espalier.platform.graphql.NodeKind;
import org.espalier.platform.http.Body;
import org.espalier.platform.http.Etag;
import org.jspecify.annotations.Nullable;

/** Who might leave, over GraphQL. */
@Singleton
class FlightRiskGraph implements Graph {

  private final FlightRisks risks;
  private final Weights weights;

  FlightRiskGraph(FlightRisks risks, Weights weights) {
    this.risks = risks;
    this.weights = weights;
  }

  @Override
  public List<NodeKind<?>> nodes() {
    return List.of(new NodeKind<>(WeightsView.class, "flight_risk_setting", weights::all));
  }

  @Query
  @Description("How much the factors of flight risk weigh.")
  public WeightsView flightRiskWeights() {
    return weights.view();
  }

  @Mutation
  @Description(
      "Sets how much the factors of flight risk weigh; what is absent takes its usual weight.")
  public WeightsView putFlightRiskWeights(
      Body<WeightsInput> input,
      @Description("Refuses the change unless this is the present revision.")
          @Nullable Integer revision) {
    return weights.put(input, Etag.ofGiven(revision));
  }

  @Query
  @Description("How likely somebody is to leave, by rules and as people judged; never of oneself.")
  public FlightRiskView flightRisk(UUID employeeId) {
    return risks.of(employeeId);
  }

  @Query
  @Description("Who is at risk of loss without a running development plan.")
  public RetentionRisks retentionRisks() {
    return risks.risks();
  }
}
