package org.espalier.competency.requirements;

import jakarta.inject.Singleton;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.espalier.competency.frameworks.Competencies;
import org.espalier.competency.frameworks.CompetencyView;
import org.espalier.competency.frameworks.Tier;
import org.espalier.platform.graphql.Paging;
import org.espalier.platform.graphql.Referred;
import org.espalier.platform.graphql.SyncedGraph;
import org.espalier.platform.paging.Filters;
import org.espalier.platform.paging.Slice;
import org.espalier.workforce.jobs.JobFamilies;
import org.espalier.workforce.jobs.JobFamilyView;
import org.espalier.workforce.jobs.JobView;
import org.espalier.workforce.jobs.Jobs;
import org.espalier.workforce.organisation.OrgUnitView;
import org.espalier.workforce.organisation.OrgUnits;
import org.jspecify.annotations.Nullable;

/** Requirements over GraphQL. */
@Singleton
class RequirementGraph extends SyncedGraph<RequirementInput, RequirementView> {

  private final Competencies competencies;
  private final Jobs jobs;
  private final JobFamilies families;
  private final OrgUnits units;

  RequirementGraph(
      Requirements requirements,
      Competencies competencies,
      Jobs jobs,
      JobFamilies families,
      OrgUnits units) {
    super(requirements, RequirementView.class);
    this.competencies = competencies;
    this.jobs = jobs;
    this.families = families;
    this.units = units;
  }

  @Query
  @Description("The requirements of all tiers.")
  public Slice<RequirementView> requirements(
      Paging paging,
      @Id @Nullable String competencyId,
      @Id @Nullable String jobId,
      @Id @Nullable String jobFamilyId,
      @Id @Nullable String orgUnitId,
      @Nullable Tier tier) {
    String wanted = tier == null ? null : tier.name();
    return list(paging, RequirementFilters.of(competencyId, jobId, jobFamilyId, orgUnitId, wanted));
  }

  @Description("What is required.")
  public List<@Nullable CompetencyView> competency(@Source List<RequirementView> requirements) {
    return Referred.by(requirements, RequirementView::competencyId, competencies::all);
  }

  @Description("The job that it holds for.")
  public List<@Nullable JobView> job(@Source List<RequirementView> requirements) {
    return Referred.by(requirements, RequirementView::jobId, jobs::all);
  }

  @Description("The family that it holds for, with its descendants.")
  public List<@Nullable JobFamilyView> jobFamily(@Source List<RequirementView> requirements) {
    return Referred.by(requirements, RequirementView::jobFamilyId, families::all);
  }

  @Description("The unit that it holds for, with its descendants.")
  public List<@Nullable OrgUnitView> orgUnit(@Source List<RequirementView> requirements) {
    return Referred.by(requirements, RequirementView::orgUnitId, units::all);
  }

  @Description("The requirements that ask for the competency.")
  public List<Slice<RequirementView>> requirements(
      @Source List<CompetencyView> competencies, Paging paging) {
    return lists(competencies, "r.competency_id", paging, new Filters());
  }
}
