package org.espalier.succession.retention;

import jakarta.inject.Singleton;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Query;
import org.espalier.platform.graphql.Graph;

/** Who might leave, over GraphQL. */
@Singleton
class FlightRiskGraph implements Graph {

  private final FlightRisks risks;

  FlightRiskGraph(FlightRisks risks) {
    this.risks = risks;
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
