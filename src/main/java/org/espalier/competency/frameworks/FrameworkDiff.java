package org.espalier.competency.frameworks;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.platform.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * What differs between two versions of a framework.
 *
 * @param fromId the earlier one
 * @param toId the later one
 * @param scaleChanged true if they tell levels by different scales
 * @param levels the levels that differ between these scales
 * @param counts how many competencies differ, and how many do not
 * @param items those that differ, by identity
 */
@Schema(name = "FrameworkDiff")
public record FrameworkDiff(
    UUID fromId,
    UUID toId,
    boolean scaleChanged,
    List<LevelChange> levels,
    Counts counts,
    List<FrameworkChange> items,
    @Nullable String nextCursor) {

  /**
   * How many competencies differ; one can count as renamed, moved and redescribed.
   *
   * @param same in both versions alike
   * @param levelsChanged how many requirements ask for another level by the later version; `GET
   *     /frameworks/{id}/diff/requirements` has them
   * @param weightsChanged how many requirements weigh otherwise by the later version
   */
  @Schema(name = "FrameworkDiffCounts")
  public record Counts(
      int added,
      int removed,
      int renamed,
      int moved,
      int redescribed,
      int same,
      int levelsChanged,
      int weightsChanged) {

    static Counts of(Row row) throws SQLException {
      return new Counts(
          row.count("added"),
          row.count("removed"),
          row.count("renamed"),
          row.count("moved"),
          row.count("redescribed"),
          row.count("same"),
          row.count("levels_changed"),
          row.count("weights_changed"));
    }
  }
}
