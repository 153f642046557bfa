package org.espalier.learning.programs;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Source;
import org.espalier.learning.assignments.AssignmentView;
import org.espalier.platform.graphql.Graph;
import org.espalier.platform.paging.Params;
import org.espalier.workforce.people.EmployeeView;
import org.jspecify.annotations.Nullable;

/** How far people are with programs, over GraphQL. */
@Singleton
class ProgramGraph implements Graph {

  private final Programs programs;

  ProgramGraph(Programs programs) {
    this.programs = programs;
  }

  @Description(
      "How far the person is with programs: with this one, assigned or not, or with all that are assigned or were completed.")
  public List<List<ProgramProgressView>> programProgress(
      @Source List<EmployeeView> people, @Id @Nullable String activityId) {
    Params params = new Params();
    UUID program = params.uuid("activityId", activityId);
    params.done();
    Map<UUID, List<ProgramProgressView>> found =
        programs.of(people.stream().map(EmployeeView::id).distinct().toList(), program);
    return people.stream().map(one -> found.getOrDefault(one.id(), List.of())).toList();
  }

  @Description("How far the person is with it, if it is a program.")
  public List<@Nullable ProgramProgressView> programProgress(
      @Source List<AssignmentView> assignments) {
    Map<UUID, List<ProgramProgressView>> found =
        programs.of(assignments.stream().map(AssignmentView::employeeId).distinct().toList(), null);
    return assignments.stream().<@Nullable ProgramProgressView>map(one -> of(one, found)).toList();
  }

  private static @Nullable ProgramProgressView of(
      AssignmentView assignment, Map<UUID, List<ProgramProgressView>> found) {
    return found.getOrDefault(assignment.employeeId(), List.of()).stream()
        .filter(progress -> progress.activity().id().equals(assignment.activityId()))
        .findFirst()
        .orElse(null);
  }
}
