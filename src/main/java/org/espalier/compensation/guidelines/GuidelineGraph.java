package org.espalier.compensation.guidelines;

import jakarta.inject.Singleton;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Query;
import org.espalier.platform.graphql.Paging;
import org.espalier.platform.graphql.SyncedGraph;
import org.espalier.platform.paging.Slice;
import org.espalier.platform.sync.Status;
import org.jspecify.annotations.Nullable;

/** Merit guidelines over GraphQL. */
@Singleton
class GuidelineGraph extends SyncedGraph<GuidelineInput, GuidelineView> {

  GuidelineGraph(Guidelines guidelines) {
    super(guidelines, GuidelineView.class);
  }

  @Query
  @Description(
      "Which raises are meant for whom. Needs the role compensation or the scope pay:read.")
  public Slice<GuidelineView> meritGuidelines(Paging paging, @Nullable Status status) {
    return list(paging, Guidelines.filters(status == null ? null : status.name()));
  }
}
