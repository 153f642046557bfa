package org.espalier.plan.drafting;

import jakarta.inject.Singleton;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Mutation;
import org.espalier.platform.graphql.Graph;
import org.espalier.platform.http.Body;

/** Drafts of plans over GraphQL. */
@Singleton
class DraftGraph implements Graph {

  private final Drafts drafts;

  DraftGraph(Drafts drafts) {
    this.drafts = drafts;
  }

  @Mutation
  @Description("Drafts a development plan from a person's gap, and says why it looks as it does.")
  public DraftView draftDevelopmentPlan(UUID employeeId, Body<DraftRequest> input) {
    return drafts.draft(employeeId, input.valid());
  }
}
