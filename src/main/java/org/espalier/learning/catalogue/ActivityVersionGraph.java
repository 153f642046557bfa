package org.espalier.learning.catalogue;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.espalier.platform.graphql.Graph;
import org.espalier.platform.graphql.NodeKind;
import org.espalier.platform.graphql.Paging;
import org.espalier.platform.graphql.Referred;
import org.espalier.platform.paging.Slice;
import org.jspecify.annotations.Nullable;

/** What activities were, over GraphQL. */
@Singleton
class ActivityVersionGraph implements Graph {

  private final ActivityVersions versions;
  private final Activities activities;

  ActivityVersionGraph(ActivityVersions versions, Activities activities) {
    this.versions = versions;
    this.activities = activities;
  }

  @Override
  public List<NodeKind<?>> nodes() {
    return List.of(new NodeKind<>(ActivityVersionView.class, "activity_version", versions::all));
  }

  @Query
  @Description("What an activity was at one of its revisions.")
  public ActivityVersionView activityVersion(UUID activityId, int number) {
    return versions.get(activityId, number);
  }

  @Description("What it was: a version for each change of its content, the latest first.")
  public List<Slice<ActivityVersionView>> versions(
      @Source List<ActivityView> activities, Paging paging) {
    List<UUID> owners = activities.stream().map(ActivityView::id).toList();
    Map<UUID, Slice<ActivityVersionView>> found =
        versions.slices(owners, paging.params(), paging.window());
    return owners.stream().map(id -> Objects.requireNonNull(found.get(id))).toList();
  }

  @Description("The activity as it is now; null if it was deleted.")
  public List<@Nullable ActivityView> activity(@Source List<ActivityVersionView> versions) {
    return Referred.by(versions, ActivityVersionView::activityId, activities::all);
  }
}
