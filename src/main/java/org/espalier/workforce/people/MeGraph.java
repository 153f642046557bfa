package org.espalier.workforce.people;

import jakarta.inject.Singleton;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Query;
import org.espalier.platform.graphql.Graph;

/** Tells callers who they are here, over GraphQL. */
@Singleton
class MeGraph implements Graph {

  private final Myself myself;

  MeGraph(Myself myself) {
    this.myself = myself;
  }

  @Query
  @Description("Who the caller is.")
  public MeView me() {
    return myself.view();
  }
}
