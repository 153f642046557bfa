package org.espalier.performance.checkins;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Source;
import org.espalier.performance.goals.GoalView;
import org.espalier.platform.graphql.Graph;
import org.espalier.platform.graphql.NodeKind;
import org.espalier.platform.graphql.Paging;
import org.espalier.platform.http.Body;
import org.espalier.platform.paging.Slice;

/** Check-ins on goals over GraphQL. */
@Singleton
class GoalCheckInGraph implements Graph {

  private final GoalCheckIns checkIns;

  GoalCheckInGraph(GoalCheckIns checkIns) {
    this.checkIns = checkIns;
  }

  @Override
  public List<NodeKind<?>> nodes() {
    return List.of(new NodeKind<>(GoalCheckInView.class, "goal_check_in", checkIns::all));
  }

  @Description("What was said about how the goal goes.")
  public List<Slice<GoalCheckInView>> checkIns(@Source List<GoalView> goals, Paging paging) {
    List<UUID> ids = goals.stream().map(GoalView::id).toList();
    Map<UUID, Slice<GoalCheckInView>> found =
        checkIns.slices(ids, paging.params(), paging.window());
    return ids.stream().map(id -> Objects.requireNonNull(found.get(id))).toList();
  }

  @Mutation
  @Description("Puts on record how a goal goes.")
  public GoalCheckInView recordGoalCheckIn(UUID goalId, Body<GoalCheckInInput> input) {
    return checkIns.record(goalId, input);
  }
}
