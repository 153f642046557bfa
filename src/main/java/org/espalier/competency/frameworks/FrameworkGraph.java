package org.espalier.competency.frameworks;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.espalier.platform.graphql.Paging;
import org.espalier.platform.graphql.Referred;
import org.espalier.platform.graphql.SyncedGraph;
import org.espalier.platform.http.Body;
import org.espalier.platform.http.Etag;
import org.espalier.platform.paging.Slice;
import org.espalier.platform.workflow.TransitionRequest;
import org.espalier.platform.workflow.TransitionView;
import org.jspecify.annotations.Nullable;

/** Frameworks over GraphQL. */
@Singleton
class FrameworkGraph extends SyncedGraph<FrameworkInput, FrameworkView> {

  private final Frameworks frameworks;
  private final Scales scales;

  FrameworkGraph(Frameworks frameworks, Scales scales) {
    super(frameworks, FrameworkView.class);
    this.frameworks = frameworks;
    this.scales = scales;
  }

  @Query
  @Description("The versions of competency frameworks.")
  public Slice<FrameworkView> frameworks(Paging paging, @Nullable FrameworkState state) {
    return list(paging, FrameworkFilters.of(state == null ? null : state.name()));
  }

  @Mutation
  @Description("Takes a step in the life of a framework.")
  public FrameworkView transitionFramework(
      UUID id, Body<TransitionRequest> input, @Nullable Integer revision) {
    return frameworks.transition(id, input.valid(), Etag.ofGiven(revision));
  }

  @Description("The scale of the framework's levels.")
  public List<@Nullable ScaleView> scale(@Source List<FrameworkView> frameworks) {
    return Referred.by(frameworks, FrameworkView::scaleId, scales::all);
  }

  @Description("The steps that the framework took, the first one first.")
  public List<List<TransitionView>> transitions(@Source List<FrameworkView> frameworks) {
    return this.frameworks.transitions(frameworks.stream().map(FrameworkView::id).toList());
  }
}
