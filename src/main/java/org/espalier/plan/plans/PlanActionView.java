package org.espalier.plan.plans;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.learning.assignments.AssignmentState;
import org.espalier.platform.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * What is done for an item of a plan.
 *
 * @param hours how long the activity takes
 * @param assignmentId the learning assignment that was made for it
 * @param assignmentState how that stands
 * @param articleId the article to read
 * @param articleTitle what its published version is called
 */
@Schema(name = "PlanAction")
public record PlanActionView(
    UUID id,
    ActionType type,
    @Nullable String title,
    @Nullable UUID activityId,
    @Nullable String activityExternalId,
    @Nullable String activityTitle,
    @Nullable BigDecimal hours,
    @Nullable LocalDate due,
    @Nullable UUID assignmentId,
    @Nullable AssignmentState assignmentState,
    @Nullable UUID articleId,
    @Nullable String articleExternalId,
    @Nullable String articleTitle) {

  public PlanActionView {
    hours = hours == null ? null : Row.plain(hours);
  }
}
