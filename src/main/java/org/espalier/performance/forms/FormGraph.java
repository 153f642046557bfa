package org.espalier.performance.forms;

import jakarta.inject.Singleton;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Query;
import org.espalier.platform.graphql.Paging;
import org.espalier.platform.graphql.SyncedGraph;
import org.espalier.platform.paging.Slice;
import org.espalier.platform.sync.Status;
import org.jspecify.annotations.Nullable;

/** Review forms over GraphQL. */
@Singleton
class FormGraph extends SyncedGraph<FormInput, FormView> {

  FormGraph(ReviewForms forms) {
    super(forms, FormView.class);
  }

  @Query
  @Description("What reviews ask.")
  public Slice<FormView> reviewForms(Paging paging, @Nullable Status status) {
    return list(paging, FormResource.filters(status == null ? null : status.name()));
  }
}
