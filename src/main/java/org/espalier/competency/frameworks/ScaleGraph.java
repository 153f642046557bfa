package org.espalier.competency.frameworks;

import jakarta.inject.Singleton;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Query;
import org.espalier.platform.graphql.Paging;
import org.espalier.platform.graphql.SyncedGraph;
import org.espalier.platform.paging.Filters;
import org.espalier.platform.paging.Slice;

/** Proficiency scales over GraphQL. */
@Singleton
class ScaleGraph extends SyncedGraph<ScaleInput, ScaleView> {

  ScaleGraph(Scales scales) {
    super(scales, ScaleView.class);
  }

  @Query
  @Description("The proficiency scales.")
  public Slice<ScaleView> proficiencyScales(Paging paging) {
    return list(paging, new Filters());
  }
}
