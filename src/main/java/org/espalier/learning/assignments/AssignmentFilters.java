package org.espalier.learning.assignments;

import java.time.LocalDate;
import java.time.ZoneOffset;
import org.espalier.platform.paging.Filters;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Condition;
import org.jspecify.annotations.Nullable;

/** The ways in which lists of assignments can be narrowed. */
final class AssignmentFilters {

  private AssignmentFilters() {}

  /** What was asked for, in the words of the query. */
  static Filters of(
      @Nullable String employeeId,
      @Nullable String activityId,
      @Nullable String planItemId,
      @Nullable String ruleId,
      @Nullable String state,
      @Nullable String overdue) {
    return new Filters()
        .uuid("employeeId", employeeId, "s.employee_id = :employeeId")
        .uuid("activityId", activityId, "s.activity_id = :activityId")
        .uuid("planItemId", planItemId, "s.plan_item_id = :planItemId")
        .uuid("ruleId", ruleId, "s.rule_id = :ruleId")
        .choice("state", state, AssignmentState.class, "s.state = :state")
        .flag("overdue", overdue, overdue(LocalDate.now(ZoneOffset.UTC)));
  }

  /** The same rule as {@link AssignmentView#overdue}. */
  private static Condition overdue(LocalDate today) {
    return Condition.of(
        "(s.due < :today and s.state in ('ASSIGNED', 'IN_PROGRESS'))", Args.of("today", today));
  }
}
