package org.espalier.performance.recognition;

import jakarta.inject.Singleton;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
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

/** Badges over GraphQL. */
@Singleton
class BadgeGraph extends SyncedGraph<BadgeInput, BadgeView> {

  private final Badges badges;
  private final Competencies competencies;

  BadgeGraph(Badges badges, Competencies competencies) {
    super(badges, BadgeView.class);
    this.badges = badges;
    this.competencies = competencies;
  }

  @Query
  @Description("What people can be awarded.")
  public Slice<BadgeView> badges(
      Paging paging, @Nullable BadgeTrigger awardedFor, @Nullable Status status) {
    return list(
        paging,
        BadgeResource.filters(
            awardedFor == null ? null : awardedFor.name(), status == null ? null : status.name()));
  }

  @Description("The competency whose items it is awarded for; null for any.")
  public List<@Nullable CompetencyView> competency(@Source List<BadgeView> all) {
    return Referred.by(all, BadgeView::competencyId, competencies::all);
  }

  @Description("The badge with all its members.")
  public List<@Nullable BadgeView> full(@Source List<BadgeBrief> mentioned) {
    return Referred.by(mentioned, BadgeBrief::id, badges::all);
  }
}
