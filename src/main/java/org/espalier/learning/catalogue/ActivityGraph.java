package org.espalier.learning.catalogue;

import jakarta.inject.Singleton;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.espalier.competency.frameworks.Competencies;
import org.espalier.competency.frameworks.CompetencyView;
import org.espalier.platform.graphql.Paging;
import org.espalier.platform.graphql.Referred;
import org.espalier.platform.graphql.SyncedGraph;
import org.espalier.platform.paging.Slice;
import org.espalier.platform.sync.Status;
import org.jspecify.annotations.Nullable;

/** The catalogue over GraphQL. */
@Singleton
class ActivityGraph extends SyncedGraph<ActivityInput, ActivityView> {

  private final Activities activities;
  private final Competencies competencies;

  ActivityGraph(Activities activities, Competencies competencies) {
    super(activities, ActivityView.class);
    this.activities = activities;
    this.competencies = competencies;
  }

  @Query
  @Description("The catalogue: what people can learn by.")
  public Slice<ActivityView> activities(
      Paging paging,
      @Description("Only what develops this competency.") @Id @Nullable String competencyId,
      @Nullable ActivityType type,
      @Nullable String language,
      @Nullable Status status,
      @Description("Words, or beginnings of words, of title, description, provider and id.")
          @Nullable String q) {
    String kind = type == null ? null : type.name();
    String state = status == null ? null : status.name();
    return list(paging, ActivityFilters.of(competencyId, kind, language, state, q));
  }

  @Description("The competency that is developed.")
  public List<@Nullable CompetencyView> competency(@Source List<Develops> develops) {
    return Referred.by(develops, Develops::competencyId, competencies::all);
  }

  @Description("The activity to complete before.")
  public List<@Nullable ActivityView> activity(@Source List<Prerequisite> prerequisites) {
    return Referred.by(prerequisites, Prerequisite::activityId, activities::all);
  }

  @Name("competency")
  @Description("The competency to have before.")
  public List<@Nullable CompetencyView> competencyBefore(@Source List<Prerequisite> prerequisites) {
    return Referred.by(prerequisites, Prerequisite::competencyId, competencies::all);
  }

  @Description("The activity with all its members.")
  public List<@Nullable ActivityView> full(@Source List<ActivityBrief> mentioned) {
    return Referred.by(mentioned, ActivityBrief::id, activities::all);
  }
}
