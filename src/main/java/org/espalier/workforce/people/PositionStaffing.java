package org.espalier.workforce.people;

import java.sql.SQLException;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.platform.json.JsonText;
import org.espalier.platform.sql.Row;
import org.espalier.workforce.positions.PositionBrief;

/**
 * Who holds a position. The numbers count everybody; the people are those whom the caller sees.
 *
 * @param asOf the moment, or the day, that the answer holds for
 * @param headCount how many people are meant to hold it
 * @param incumbentCount how many do: employed, and not hired for a later day
 * @param vacancies headCount − incumbentCount, never below zero
 * @param incumbents those of them whom the caller may see, by name
 */
@Schema(name = "PositionStaffing")
public record PositionStaffing(
    PositionBrief position,
    String asOf,
    int headCount,
    int incumbentCount,
    int vacancies,
    List<EmployeeBrief> incumbents) {

  static PositionStaffing of(Row row, String asOf) throws SQLException {
    int heads = row.count("head_count");
    int incumbents = row.count("incumbents");
    return new PositionStaffing(
        new PositionBrief(row.uuid("id"), row.text("external_id"), row.text("title")),
        asOf,
        heads,
        incumbents,
        Math.max(0, heads - incumbents),
        JsonText.list(row.text("people"), EmployeeBrief.class));
  }
}
