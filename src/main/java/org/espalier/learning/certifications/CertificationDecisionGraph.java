package org.espalier.learning.certifications;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.espalier.platform.graphql.Graph;
import org.espalier.platform.graphql.NodeKind;
import org.espalier.platform.graphql.Paging;
import org.espalier.platform.graphql.Referred;
import org.espalier.platform.http.Body;
import org.espalier.platform.paging.Slice;
import org.espalier.workforce.people.EmployeeView;
import org.espalier.workforce.people.Employees;
import org.jspecify.annotations.Nullable;

/** Decisions about people's certifications over GraphQL. */
@Singleton
class CertificationDecisionGraph implements Graph {

  private final CertificationDecisions decisions;
  private final Certifications certifications;
  private final Employees employees;

  CertificationDecisionGraph(
      CertificationDecisions decisions, Certifications certifications, Employees employees) {
    this.decisions = decisions;
    this.certifications = certifications;
    this.employees = employees;
  }

  @Override
  public List<NodeKind<?>> nodes() {
    return List.of(
        new NodeKind<>(CertificationDecisionView.class, "certification_decision", decisions::all));
  }

  @Query
  @Description("A decision about somebody's certification.")
  public CertificationDecisionView certificationDecision(UUID id) {
    return decisions.get(id);
  }

  @Query
  @Description("What was decided about people's certifications, as far as the caller may see it.")
  public Slice<CertificationDecisionView> certificationDecisions(
      Paging paging, @Id @Nullable String employeeId, @Id @Nullable String certificationId) {
    return decisions.slice(
        paging.params(),
        paging.window(),
        CertificationDecisions.filters(employeeId, certificationId));
  }

  @Mutation
  @Description("Revokes a certification, exempts somebody from it, or takes that back.")
  public CertificationDecisionView recordCertificationDecision(
      Body<CertificationDecisionInput> input) {
    return decisions.decide(input);
  }

  @Description("Whom it is about.")
  public List<@Nullable EmployeeView> employee(@Source List<CertificationDecisionView> decided) {
    return Referred.by(decided, CertificationDecisionView::employeeId, employees::all);
  }

  @Description("What it is about.")
  public List<@Nullable CertificationView> certification(
      @Source List<CertificationDecisionView> decided) {
    return Referred.by(decided, CertificationDecisionView::certificationId, certifications::all);
  }
}
