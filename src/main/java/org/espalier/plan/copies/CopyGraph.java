package org.espalier.plan.copies;

import jakarta.inject.Singleton;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Mutation;
import org.espalier.platform.graphql.Graph;
import org.espalier.platform.http.Body;
import org.espalier.platform.http.Etag;
import org.jspecify.annotations.Nullable;

/** Copies of plans over GraphQL. */
@Singleton
class CopyGraph implements Graph {

  private final Copies copies;

  CopyGraph(Copies copies) {
    this.copies = copies;
  }

  @Mutation
  @Description("Goes on from a plan in the next period: what is open moves to a new draft.")
  public CopyView copyDevelopmentPlan(
      UUID id,
      Body<CopyRequest> input,
      @Description("Refuses to copy unless this is the present revision.")
          @Nullable Integer revision) {
    return copies.copy(id, input, Etag.ofGiven(revision));
  }
}
