package org.espalier.compensation.salaries;

import jakarta.inject.Singleton;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.espalier.platform.graphql.Paging;
import org.espalier.platform.graphql.Referred;
import org.espalier.platform.graphql.SyncedGraph;
import org.espalier.platform.paging.Slice;
import org.espalier.platform.sync.Status;
import org.espalier.workforce.people.EmployeeView;
import org.espalier.workforce.people.Employees;
import org.jspecify.annotations.Nullable;

/** Salaries over GraphQL. */
@Singleton
class SalaryGraph extends SyncedGraph<SalaryInput, SalaryView> {

  private final Employees employees;

  SalaryGraph(Salaries salaries, Employees employees) {
    super(salaries, SalaryView.class);
    this.employees = employees;
  }

  @Query
  @Description("What people are paid. Needs the role compensation or the scope pay:read.")
  public Slice<SalaryView> salaries(
      Paging paging, @Id @Nullable String employeeId, @Nullable Status status) {
    return list(paging, Salaries.filters(employeeId, status == null ? null : status.name()));
  }

  @Description("Whose it is; null if the caller may not see that person otherwise.")
  public List<@Nullable EmployeeView> employee(@Source List<SalaryView> salaries) {
    return Referred.by(salaries, SalaryView::employeeId, employees::all);
  }
}
