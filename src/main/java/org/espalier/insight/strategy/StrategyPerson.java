package org.espalier.insight.strategy;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.platform.sql.Row;
import org.espalier.workforce.people.EmployeeBrief;
import org.jspecify.annotations.Nullable;

/**
 * How somebody stands to what an initiative asks for of a competency.
 *
 * @param level at which the person is; null if unassessed
 * @param due until when the person develops it; null without a day, and for those who do not
 */
@Schema(name = "StrategyPerson")
public record StrategyPerson(
    EmployeeBrief employee,
    StrategyPart part,
    @Nullable BigDecimal level,
    @Nullable LocalDate due) {

  static StrategyPerson of(Row row) throws SQLException {
    return new StrategyPerson(
        new EmployeeBrief(
            row.uuid("employee_id"),
            row.text("external_id"),
            row.text("given_name"),
            row.text("family_name")),
        row.choice(StrategyPart.class, "part"),
        row.numberOrNull("level"),
        row.dateOrNull("due"));
  }
}
