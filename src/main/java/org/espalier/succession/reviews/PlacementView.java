package org.espalier.succession.reviews;

import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.platform.sql.Row;
import org.espalier.succession.ratings.LatestRatings;
import org.espalier.workforce.people.EmployeeBrief;
import org.jspecify.annotations.Nullable;

/**
 * Where somebody stands in a talent review.
 *
 * @param performance the rating that counts; null if there is none
 * @param potential the rating that counts; null if there is none
 * @param computed the box that follows from the ratings; null if one is missing: UNPLACED
 * @param calibrated the box that people agreed to; null if nobody moved the person
 * @param reason why the person was moved
 * @param movedAt when
 * @param movedBy the subject of whoever put it on record
 */
@Schema(name = "TalentPlacement")
public record PlacementView(
    EmployeeBrief employee,
    LatestRatings.@Nullable Latest performance,
    LatestRatings.@Nullable Latest potential,
    @Nullable Box computed,
    @Nullable Box calibrated,
    @Nullable String reason,
    @Nullable Instant movedAt,
    @Nullable String movedBy) {

  static PlacementView of(Row row, Grid grid) throws SQLException {
    LatestRatings.Latest performance = rating(row, "performance");
    LatestRatings.Latest potential = rating(row, "potential");
    Integer moved = row.countOrNull("performance");
    return new PlacementView(
        new EmployeeBrief(
            row.uuid("id"),
            row.text("external_id"),
            row.text("given_name"),
            row.text("family_name")),
        performance,
        potential,
        grid.box(rated(performance), rated(potential)),
        moved == null ? null : new Box(moved, row.count("potential")),
        row.textOrNull("reason"),
        row.instantOrNull("made_at"),
        row.textOrNull("made_by"));
  }

  /** Where the person is seen in the end; null if UNPLACED. */
  @Nullable Box seen() {
    return calibrated == null ? computed : calibrated;
  }

  private static LatestRatings.@Nullable Latest rating(Row row, String axis) throws SQLException {
    UUID id = row.uuidOrNull(axis + "_id");
    return id == null
        ? null
        : new LatestRatings.Latest(
            id, row.number(axis + "_value"), row.count(axis + "_scale"), row.instant(axis + "_at"));
  }

  private static Grid.@Nullable Rated rated(LatestRatings.@Nullable Latest rating) {
    return rating == null ? null : new Grid.Rated(rating.value(), rating.scale());
  }
}
