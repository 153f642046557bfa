package org.espalier.performance.launches;

import java.sql.SQLException;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.platform.paging.WrittenOnce;
import org.espalier.platform.sql.Row;
import org.espalier.workforce.people.EmployeeBrief;
import org.jspecify.annotations.Nullable;

/**
 * Somebody whom a launch would take.
 *
 * @param employee who
 * @param manager who would rate; null if nobody would
 * @param hasReview true if the person has a review in the cycle already
 */
@Schema(name = "ReviewLaunchPerson")
public record LaunchPersonView(
    UUID id, EmployeeBrief employee, @Nullable EmployeeBrief manager, boolean hasReview)
    implements WrittenOnce {

  static LaunchPersonView of(Row row) throws SQLException {
    UUID manager = row.uuidOrNull("manager_id");
    return new LaunchPersonView(
        row.uuid("id"),
        new EmployeeBrief(
            row.uuid("employee_id"),
            row.text("employee_external_id"),
            row.text("given_name"),
            row.text("family_name")),
        manager == null
            ? null
            : new EmployeeBrief(
                manager,
                row.text("manager_external_id"),
                row.text("manager_given_name"),
                row.text("manager_family_name")),
        row.flag("has_review"));
  }
}
