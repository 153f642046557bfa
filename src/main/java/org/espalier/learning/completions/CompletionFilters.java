package org.espalier.learning.completions;

import org.espalier.platform.paging.Filters;
import org.jspecify.annotations.Nullable;

/** The ways in which lists of completions can be narrowed. */
final class CompletionFilters {

  private CompletionFilters() {}

  /** What was asked for, in the words of the query. */
  static Filters of(
      @Nullable String employeeId, @Nullable String activityId, @Nullable String assignmentId) {
    return new Filters()
        .uuid("employeeId", employeeId, "c.employee_id = :employeeId")
        .uuid("activityId", activityId, "c.activity_id = :activityId")
        .uuid("assignmentId", assignmentId, "c.assignment_id = :assignmentId");
  }
}
