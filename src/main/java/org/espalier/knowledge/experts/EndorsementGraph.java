package org.espalier.knowledge.experts;

import jakarta.inject.Singleton;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Query;
import org.espalier.platform.graphql.Paging;
import org.espalier.platform.graphql.SyncedGraph;
import org.espalier.platform.paging.Slice;
import org.jspecify.annotations.Nullable;

/** Endorsements over GraphQL. */
@Singleton
class EndorsementGraph extends SyncedGraph<EndorsementInput, EndorsementView> {

  EndorsementGraph(Endorsements endorsements) {
    super(endorsements, EndorsementView.class);
  }

  @Query
  @Description("Who says that whose help with what is good.")
  public Slice<EndorsementView> endorsements(
      Paging paging,
      @Description("Only those of this expert.") @Id @Nullable String employeeId,
      @Id @Nullable String competencyId,
      @Description("Only those that this person gave.") @Id @Nullable String endorserId) {
    return list(paging, EndorsementResource.filters(employeeId, competencyId, endorserId));
  }
}
