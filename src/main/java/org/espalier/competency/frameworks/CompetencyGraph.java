package org.espalier.competency.frameworks;

import jakarta.inject.Singleton;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.espalier.platform.graphql.Paging;
import org.espalier.platform.graphql.Referred;
import org.espalier.platform.graphql.SyncedGraph;
import org.espalier.platform.paging.Filters;
import org.espalier.platform.paging.Slice;
import org.jspecify.annotations.Nullable;

/** Competencies over GraphQL. */
@Singleton
class CompetencyGraph extends SyncedGraph<CompetencyInput, CompetencyView> {

  private final Competencies competencies;
  private final Frameworks frameworks;

  CompetencyGraph(Competencies competencies, Frameworks frameworks) {
    super(competencies, CompetencyView.class);
    this.competencies = competencies;
    this.frameworks = frameworks;
  }

  @Query
  @Description("The competencies.")
  public Slice<CompetencyView> competencies(
      Paging paging,
      @Id @Nullable String frameworkId,
      @Id @Nullable String parentId,
      @Description("This competency and those below it.") @Id @Nullable String withinCompetencyId,
      @Nullable Tier tier,
      @Description("Words, or beginnings of words, of name, description and external id.")
          @Nullable String q) {
    String wanted = tier == null ? null : tier.name();
    return list(paging, CompetencyFilters.of(frameworkId, parentId, withinCompetencyId, wanted, q));
  }

  @Description("The framework version that the competency belongs to.")
  public List<@Nullable FrameworkView> framework(@Source List<CompetencyView> competencies) {
    return Referred.by(competencies, CompetencyView::frameworkId, frameworks::all);
  }

  @Description("The competency above it in the framework.")
  public List<@Nullable CompetencyView> parent(@Source List<CompetencyView> competencies) {
    return Referred.by(competencies, CompetencyView::parentId, this.competencies::all);
  }

  @Description("The competencies directly below it.")
  public List<Slice<CompetencyView>> children(
      @Source List<CompetencyView> competencies, Paging paging) {
    return lists(competencies, "c.parent_id", paging, new Filters());
  }

  @Description("The competencies of the framework.")
  public List<Slice<CompetencyView>> competencies(
      @Source List<FrameworkView> frameworks, Paging paging) {
    return lists(frameworks, "c.framework_id", paging, new Filters());
  }

  @Description("The competency with all its members.")
  public List<@Nullable CompetencyView> full(@Source List<CompetencyBrief> mentioned) {
    return Referred.by(mentioned, CompetencyBrief::id, competencies::all);
  }
}
