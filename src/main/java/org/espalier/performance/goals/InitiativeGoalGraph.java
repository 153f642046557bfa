package org.espalier.performance.goals;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Source;
import org.espalier.competency.initiatives.InitiativeView;
import org.espalier.platform.graphql.Graph;
import org.espalier.platform.graphql.Paging;
import org.espalier.platform.paging.Filters;
import org.espalier.platform.paging.Owners;
import org.espalier.platform.paging.Slice;

/** The goals of initiatives over GraphQL. */
@Singleton
class InitiativeGoalGraph implements Graph {

  private final Goals goals;

  InitiativeGoalGraph(Goals goals) {
    this.goals = goals;
  }

  @Description("The goals that serve the initiative directly; others serve it by way of these.")
  public List<Slice<GoalView>> goals(@Source List<InitiativeView> all, Paging paging) {
    List<UUID> ids = all.stream().map(InitiativeView::id).toList();
    Owners owners = new Owners("g.initiative_id", ids);
    Map<UUID, Slice<GoalView>> found =
        goals.slices(owners, paging.params(), paging.window(), new Filters());
    return ids.stream().map(id -> Objects.requireNonNull(found.get(id))).toList();
  }
}
