package org.espalier.performance.recognition;

import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.platform.paging.Thing;
import org.espalier.platform.sql.Row;
import org.espalier.workforce.people.EmployeeBrief;
import org.jspecify.annotations.Nullable;

/**
 * An award of a badge.
 *
 * @param employee to whom
 * @param badge which badge
 * @param giver who awarded it; null if it was awarded by itself, or by somebody who is no employee
 * @param reason what for
 * @param points what the badge was worth when it was awarded
 * @param awardedFor whether it was awarded by hand, or for what by itself
 */
@Schema(name = "Recognition")
public record RecognitionView(
    UUID id,
    EmployeeBrief employee,
    BadgeBrief badge,
    @Nullable EmployeeBrief giver,
    @Nullable String reason,
    int points,
    BadgeTrigger awardedFor,
    int revision,
    Instant createdAt,
    Instant updatedAt,
    @Nullable Instant deletedAt)
    implements Thing {

  static RecognitionView of(Row row) throws SQLException {
    UUID giver = row.uuidOrNull("giver_id");
    return new RecognitionView(
        row.uuid("id"),
        new EmployeeBrief(
            row.uuid("employee_id"),
            row.text("employee_external_id"),
            row.text("given_name"),
            row.text("family_name")),
        new BadgeBrief(row.uuid("badge_id"), row.text("badge_external_id"), row.text("badge_name")),
        giver == null
            ? null
            : new EmployeeBrief(
                giver,
                row.text("giver_external_id"),
                row.text("giver_given_name"),
                row.text("giver_family_name")),
        row.textOrNull("reason"),
        row.count("points"),
        row.choice(BadgeTrigger.class, "awarded_for"),
        row.count("version"),
        row.instant("created_at"),
        row.instant("updated_at"),
        row.instantOrNull("deleted_at"));
  }
}
