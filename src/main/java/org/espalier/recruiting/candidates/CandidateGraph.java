package org.espalier.recruiting.candidates;

import jakarta.inject.Singleton;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.espalier.competency.frameworks.Competencies;
import org.espalier.competency.frameworks.CompetencyView;
import org.espalier.platform.graphql.Paging;
import org.espalier.platform.graphql.Referred;
import org.espalier.platform.graphql.SyncedGraph;
import org.espalier.platform.paging.Slice;
import org.espalier.platform.sync.Status;
import org.espalier.workforce.people.EmployeeView;
import org.espalier.workforce.people.Employees;
import org.jspecify.annotations.Nullable;

/** Candidates over GraphQL. */
@Singleton
class CandidateGraph extends SyncedGraph<CandidateInput, CandidateView> {

  private final Employees employees;
  private final Competencies competencies;

  CandidateGraph(Candidates candidates, Employees employees, Competencies competencies) {
    super(candidates, CandidateView.class);
    this.employees = employees;
    this.competencies = competencies;
  }

  @Query
  @Description("Candidates, as far as the caller fills a requisition that they applied for.")
  public Slice<CandidateView> candidates(
      Paging paging, @Id @Nullable String requisitionId, @Nullable Status status) {
    return list(paging, CandidateFilters.of(requisitionId, status == null ? null : status.name()));
  }

  @Description("Whom the candidate became; null if not hired, or if the caller may not see that.")
  public List<@Nullable EmployeeView> employee(@Source List<CandidateView> all) {
    return Referred.by(all, CandidateView::employeeId, employees::all);
  }

  @Description("What it is about.")
  public List<@Nullable CompetencyView> competency(@Source List<CandidateAssessment> all) {
    return Referred.by(all, CandidateAssessment::competencyId, competencies::all);
  }
}
