package org.espalier.career.aspirations;

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
import org.espalier.platform.sync.Status;
import org.espalier.workforce.jobs.JobView;
import org.espalier.workforce.jobs.Jobs;
import org.espalier.workforce.people.EmployeeView;
import org.espalier.workforce.people.Employees;
import org.espalier.workforce.positions.PositionView;
import org.espalier.workforce.positions.Positions;
import org.jspecify.annotations.Nullable;

/** Career aspirations over GraphQL. */
@Singleton
class CareerAspirationGraph extends SyncedGraph<CareerAspirationInput, CareerAspirationView> {

  private final Jobs jobs;
  private final Positions positions;
  private final Employees employees;

  CareerAspirationGraph(
      CareerAspirations aspirations, Jobs jobs, Positions positions, Employees employees) {
    super(aspirations, CareerAspirationView.class);
    this.jobs = jobs;
    this.positions = positions;
    this.employees = employees;
  }

  @Query
  @Description(
      "The jobs and positions that people want to have one day, as far as the caller may see them.")
  public Slice<CareerAspirationView> careerAspirations(
      Paging paging,
      @Id @Nullable String employeeId,
      @Description("The job wanted, or that of the position wanted.") @Id @Nullable String jobId,
      @Id @Nullable String positionId,
      @Nullable Horizon horizon,
      @Nullable Status status) {
    return list(
        paging,
        CareerAspirationResource.filters(
            employeeId,
            jobId,
            positionId,
            horizon == null ? null : horizon.name(),
            status == null ? null : status.name()));
  }

  @Description("The jobs and positions that the person wants to have one day.")
  public List<Slice<CareerAspirationView>> careerAspirations(
      @Source List<EmployeeView> people, Paging paging) {
    return lists(people, "a.employee_id", paging, new Filters());
  }

  @Description("Who wants it.")
  public List<@Nullable EmployeeView> employee(@Source List<CareerAspirationView> all) {
    return Referred.by(all, CareerAspirationView::employeeId, employees::all);
  }

  @Description("Which job; of a position that which it has now.")
  public List<@Nullable JobView> job(@Source List<CareerAspirationView> all) {
    return Referred.by(all, CareerAspirationView::jobId, jobs::all);
  }

  @Description("Which position.")
  public List<@Nullable PositionView> position(@Source List<CareerAspirationView> all) {
    return Referred.by(all, CareerAspirationView::positionId, positions::all);
  }
}
