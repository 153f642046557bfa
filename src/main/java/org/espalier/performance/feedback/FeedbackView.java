package org.espalier.performance.feedback;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.platform.json.JsonText;
import org.espalier.platform.paging.Thing;
import org.espalier.platform.sql.Row;
import org.espalier.workforce.people.EmployeeBrief;
import org.jspecify.annotations.Nullable;

/**
 * What somebody said of somebody's work.
 *
 * @param employee about whom
 * @param giver who said it; null if it was recorded by somebody who is no employee
 * @param kind what it is meant as
 * @param text what was said
 * @param visibility who may see it
 * @param competencies what it is about
 * @param requestId the request that it answers
 */
@Schema(name = "Feedback")
public record FeedbackView(
    UUID id,
    EmployeeBrief employee,
    @Nullable EmployeeBrief giver,
    FeedbackKind kind,
    String text,
    FeedbackVisibility visibility,
    List<FeedbackCompetency> competencies,
    @Nullable UUID requestId,
    int revision,
    Instant createdAt,
    Instant updatedAt,
    @Nullable Instant deletedAt)
    implements Thing {

  static FeedbackView of(Row row) throws SQLException {
    UUID giver = row.uuidOrNull("giver_id");
    return new FeedbackView(
        row.uuid("id"),
        new EmployeeBrief(
            row.uuid("employee_id"),
            row.text("employee_external_id"),
            row.text("given_name"),
            row.text("family_name")),
        giver == null
            ? null
            : new EmployeeBrief(
                giver,
                row.text("giver_external_id"),
                row.text("giver_given_name"),
                row.text("giver_family_name")),
        row.choice(FeedbackKind.class, "kind"),
        row.text("text"),
        row.choice(FeedbackVisibility.class, "visibility"),
        JsonText.list(row.text("competencies"), FeedbackCompetency.class),
        row.uuidOrNull("request_id"),
        row.count("version"),
        row.instant("created_at"),
        row.instant("updated_at"),
        row.instantOrNull("deleted_at"));
  }
}
