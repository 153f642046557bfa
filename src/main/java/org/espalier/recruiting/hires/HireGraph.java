package org.espalier.recruiting.hires;

import jakarta.inject.Singleton;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Mutation;
import org.espalier.platform.graphql.Graph;
import org.espalier.platform.http.Body;

/** Hiring over GraphQL. */
@Singleton
class HireGraph implements Graph {

  private final Hires hires;

  HireGraph(Hires hires) {
    this.hires = hires;
  }

  @Mutation
  @Description(
      "Hires whoever was offered the job: with what was observed as evidence, a first plan, and the learning that rules"
          + " assign. All of it or nothing.")
  public HireView hireApplicant(UUID applicationId, Body<HireInput> input) {
    return hires.hire(applicationId, input.valid());
  }
}
