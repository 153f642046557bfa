package org.espalier.performance.reviews;

import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.performance.forms.RaterKind;
import org.espalier.platform.paging.WrittenOnce;
import org.espalier.platform.sql.Row;
import org.espalier.workforce.people.EmployeeBrief;
import org.jspecify.annotations.Nullable;

/**
 * A review in which somebody is asked.
 *
 * @param employee whose review it is
 * @param kind as what one is asked
 * @param open true while one can answer
 * @param submittedAt when the answers were handed in
 */
@Schema(name = "ReviewRequest")
public record ReviewRequestView(
    UUID id,
    UUID reviewId,
    EmployeeBrief employee,
    CycleBrief cycle,
    RaterKind kind,
    boolean open,
    @Nullable Instant submittedAt,
    Instant updatedAt)
    implements WrittenOnce {

  static ReviewRequestView of(Row row) throws SQLException {
    return new ReviewRequestView(
        row.uuid("id"),
        row.uuid("review_id"),
        new EmployeeBrief(
            row.uuid("employee_id"),
            row.text("employee_external_id"),
            row.text("given_name"),
            row.text("family_name")),
        CycleBrief.of(row),
        row.choice(RaterKind.class, "kind"),
        row.choice(ReviewState.class, "state").open(),
        row.instantOrNull("submitted_at"),
        row.instant("updated_at"));
  }
}
