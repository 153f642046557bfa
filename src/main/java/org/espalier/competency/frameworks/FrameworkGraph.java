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
  private final FrameworkVersions versions;

  FrameworkGraph(Frameworks frameworks, Scales scales, FrameworkVersions versions) {
    super(frameworks, FrameworkView.class);
    this.frameworks = frameworks;
    this.scales = scales;
    this.versions = versions;
  }

  @Query
  @Description("The versions of competency frameworks.")
  public Slice<FrameworkView> frameworks(Paging paging, @Nullable FrameworkState state) {
    return list(paging, FrameworkFilters.of(state == null ? null : state.name()));
  }

  @Query
  @Description("What differs between two versions of a framework.")
  public FrameworkDiff frameworkDiff(
      @Description("The earlier version.") UUID fromId,
      @Description("The later version.") UUID toId,
      @Description("Things on a page; 50 unless said otherwise, 500 at most.")
          @Nullable Integer limit,
      @Description("nextCursor of the page before.") @Nullable String cursor) {
    return versions.diff(fromId, toId, limit == null ? null : limit.toString(), cursor);
  }

  @Query
  @Description("Which requirements ask for another level, or weigh otherwise, by a later version.")
  public RequirementDiff frameworkRequirementDiff(
      @Description("The earlier version.") UUID fromId,
      @Description("The later version.") UUID toId,
      @Description("Things on a page; 50 unless said otherwise, 500 at most.")
          @Nullable Integer limit,
      @Description("nextCursor of the page before.") @Nullable String cursor) {
    return versions.requirements(fromId, toId, limit == null ? null : limit.toString(), cursor);
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
