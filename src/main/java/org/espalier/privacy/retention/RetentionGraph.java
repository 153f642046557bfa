package org.espalier.privacy.retention;

import jakarta.inject.Singleton;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Query;
import org.espalier.platform.graphql.Graph;
import org.espalier.platform.graphql.NodeKind;
import org.espalier.platform.graphql.Patch;
import org.espalier.platform.http.Etag;

/** How long things are kept, over GraphQL. */
@Singleton
class RetentionGraph implements Graph {

  private final Retention retention;

  RetentionGraph(Retention retention) {
    this.retention = retention;
  }

  @Override
  public List<NodeKind<?>> nodes() {
    return List.of(new NodeKind<>(RetentionView.class, "retention_setting", retention::all));
  }

  @Query
  @Description("How long things are kept.")
  public RetentionView retention() {
    return retention.view();
  }

  @Mutation
  @Description("Changes how long things are kept; null brings the usual time back.")
  public RetentionView patchRetention(
      Patch<RetentionInput> patch,
      @Description("The revision that the change was decided on.") int revision) {
    return retention.patch(patch.members(), Etag.of(revision));
  }
}
