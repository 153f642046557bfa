package org.espalier.competency.evidence;

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
import org.espalier.competency.frameworks.Competencies;
import org.espalier.competency.frameworks.CompetencyView;
import org.espalier.competency.frameworks.EvidenceSource;
import org.espalier.platform.graphql.Graph;
import org.espalier.platform.graphql.NodeKind;
import org.espalier.platform.graphql.Paging;
import org.espalier.platform.graphql.Referred;
import org.espalier.platform.http.Body;
import org.espalier.platform.paging.Filters;
import org.espalier.platform.paging.Owners;
import org.espalier.platform.paging.Slice;
import org.espalier.workforce.people.EmployeeView;
import org.espalier.workforce.people.Employees;
import org.jspecify.annotations.Nullable;

/** Evidence over GraphQL. */
@Singleton
class EvidenceGraph implements Graph {

  private final EvidenceLog log;
  private final Employees employees;
  private final Competencies competencies;

  EvidenceGraph(EvidenceLog log, Employees employees, Competencies competencies) {
    this.log = log;
    this.employees = employees;
    this.competencies = competencies;
  }

  @Override
  public List<NodeKind<?>> nodes() {
    return List.of(new NodeKind<>(EvidenceView.class, "evidence", log::all));
  }

  @Query
  @Description("A piece of evidence, revoked or not.")
  public EvidenceView evidence(UUID id) {
    return log.get(id);
  }

  @Query
  @Description("The evidence that the caller may see.")
  public Slice<EvidenceView> evidenceList(
      Paging paging,
      @Id @Nullable String employeeId,
      @Id @Nullable String competencyId,
      @Nullable EvidenceSource evidenceSource) {
    String source = evidenceSource == null ? null : evidenceSource.name();
    return log.slice(
        paging.params(), paging.window(), EvidenceFilters.of(employeeId, competencyId, source));
  }

  @Mutation
  @Description(
      "Records what somebody observed. The same external id with the same content changes nothing.")
  public EvidenceView recordEvidence(Body<EvidenceInput> input) {
    return log.record(input);
  }

  @Mutation
  @Description("Revokes a piece of evidence that was wrong.")
  public EvidenceView revokeEvidence(UUID id, Body<Revocation> input) {
    return log.revoke(id, input.valid());
  }

  @Description("What was observed of the person.")
  public List<Slice<EvidenceView>> evidence(@Source List<EmployeeView> people, Paging paging) {
    Owners owners = new Owners("x.employee_id", people.stream().map(EmployeeView::id).toList());
    Map<UUID, Slice<EvidenceView>> found =
        log.slices(owners, paging.params(), paging.window(), new Filters());
    return people.stream().map(one -> Objects.requireNonNull(found.get(one.id()))).toList();
  }

  @Description("Whom it is about.")
  public List<@Nullable EmployeeView> employee(@Source List<EvidenceView> evidence) {
    return Referred.by(evidence, EvidenceView::employeeId, employees::all);
  }

  @Description("Who observed.")
  public List<@Nullable EmployeeView> rater(@Source List<EvidenceView> evidence) {
    return Referred.by(evidence, EvidenceView::raterId, employees::all);
  }

  @Description("What it is about.")
  public List<@Nullable CompetencyView> competency(@Source List<EvidenceView> evidence) {
    return Referred.by(evidence, EvidenceView::competencyId, competencies::all);
  }
}
