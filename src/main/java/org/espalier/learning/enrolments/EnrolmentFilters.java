package org.espalier.learning.enrolments;

import org.espalier.platform.paging.Filters;
import org.jspecify.annotations.Nullable;

/** The ways in which lists of enrolments can be narrowed. */
final class EnrolmentFilters {

  private EnrolmentFilters() {}

  /** What was asked for, in the words of the query. */
  static Filters of(
      @Nullable String sessionId,
      @Nullable String employeeId,
      @Nullable String activityId,
      @Nullable String state) {
    return new Filters()
        .uuid("sessionId", sessionId, "n.session_id = :sessionId")
        .uuid("employeeId", employeeId, "n.employee_id = :employeeId")
        .uuid("activityId", activityId, "s.activity_id = :activityId")
        .choice("state", state, EnrolmentState.class, "n.state = :state");
  }
}
