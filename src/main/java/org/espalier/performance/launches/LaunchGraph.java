package org.espalier.performance.launches;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.espalier.performance.cycles.CycleView;
import org.espalier.performance.cycles.ReviewCycles;
import org.espalier.platform.graphql.Graph;
import org.espalier.platform.graphql.NodeKind;
import org.espalier.platform.graphql.Paging;
import org.espalier.platform.graphql.Referred;
import org.espalier.platform.http.Body;
import org.espalier.platform.paging.Owners;
import org.espalier.platform.paging.Slice;
import org.jspecify.annotations.Nullable;

/** Launches of review cycles over GraphQL. */
@Singleton
class LaunchGraph implements Graph {

  private final Launches launches;
  private final ReviewCycles cycles;

  LaunchGraph(Launches launches, ReviewCycles cycles) {
    this.launches = launches;
    this.cycles = cycles;
  }

  @Override
  public List<NodeKind<?>> nodes() {
    return List.of(
        new NodeKind<>(LaunchView.class, "review_launch", launches::all),
        new NodeKind<>(LaunchPersonView.class, "review_launch_person", launches::someone));
  }

  @Query
  @Description("A launch of a review cycle.")
  public LaunchView reviewLaunch(UUID id) {
    return launches.get(id);
  }

  @Query
  @Description("Launches of review cycles, the newest first.")
  public Slice<LaunchView> reviewLaunches(Paging paging, @Id @Nullable String cycleId) {
    return launches.slice(paging.params(), paging.window(), LaunchResource.filters(cycleId));
  }

  @Mutation
  @Description("Makes a review for everybody in a cycle's audience, or tries it.")
  public LaunchView launchReviewCycle(UUID id, Body<LaunchRequest> input) {
    return launches.launch(id, input.valid());
  }

  @Description("The cycle.")
  public List<@Nullable CycleView> cycle(@Source List<LaunchView> launches) {
    return Referred.by(launches, LaunchView::cycleId, cycles::all);
  }

  @Description("Whom the trial would take.")
  public List<Slice<LaunchPersonView>> people(@Source List<LaunchView> launches, Paging paging) {
    Owners owners = new Owners("x.launch_id", launches.stream().map(LaunchView::id).toList());
    Map<UUID, Slice<LaunchPersonView>> found =
        this.launches.people(owners, paging.params(), paging.window());
    return launches.stream().map(one -> Objects.requireNonNull(found.get(one.id()))).toList();
  }
}
