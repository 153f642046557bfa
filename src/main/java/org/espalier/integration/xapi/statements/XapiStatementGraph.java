package org.espalier.integration.xapi.statements;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.espalier.integration.xapi.outcomes.StatementState;
import org.espalier.platform.graphql.Graph;
import org.espalier.platform.graphql.NodeKind;
import org.espalier.platform.graphql.Paging;
import org.espalier.platform.graphql.Referred;
import org.espalier.platform.http.Body;
import org.espalier.platform.paging.Slice;
import org.espalier.workforce.people.EmployeeView;
import org.espalier.workforce.people.Employees;
import org.jspecify.annotations.Nullable;

/** What became of statements, over GraphQL. */
@Singleton
class XapiStatementGraph implements Graph {

  private final XapiStatements statements;
  private final Remapping remapping;
  private final Employees employees;

  XapiStatementGraph(XapiStatements statements, Remapping remapping, Employees employees) {
    this.statements = statements;
    this.remapping = remapping;
    this.employees = employees;
  }

  @Override
  public List<NodeKind<?>> nodes() {
    return List.of(new NodeKind<>(XapiStatementView.class, "xapi_statement", statements::all));
  }

  @Query
  @Description("A statement of a learning system, and what became of it.")
  public XapiStatementView xapiStatement(UUID id) {
    return statements.get(id);
  }

  @Query
  @Description("What learning systems told, and what became of it.")
  public Slice<XapiStatementView> xapiStatements(
      Paging paging,
      @Id @Nullable String statementId,
      @Nullable StatementState state,
      @Nullable String verb,
      @Nullable String activity,
      @Id @Nullable String employeeId) {
    return statements.slice(
        paging.params(),
        paging.window(),
        XapiStatements.filters(
            statementId, state == null ? null : state.name(), verb, activity, employeeId));
  }

  @Mutation
  @Description("Looks again at statements of which nothing followed yet.")
  public XapiRemappingView remapXapiStatements(Body<XapiRemappingInput> input) {
    return remapping.run(input.valid());
  }

  @Description("Whom it is about, if that is known.")
  public List<@Nullable EmployeeView> employee(@Source List<XapiStatementView> told) {
    return Referred.by(told, XapiStatementView::employeeId, employees::all);
  }
}
