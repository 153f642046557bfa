package org.espalier.competency.frameworks;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.espalier.platform.json.JsonText;
import org.espalier.platform.problem.FaultCode;
import org.espalier.platform.problem.Faults;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sql.Row;
import org.espalier.platform.sync.EitherId;
import org.espalier.platform.sync.Lookup;
import org.jspecify.annotations.Nullable;

/**
 * A competency as others refer to it: with the scale by which its levels are told.
 *
 * @param levels the only levels possible, or none if every decimal from min to max is
 */
public record CompetencyRef(UUID id, BigDecimal min, BigDecimal max, List<BigDecimal> levels)
    implements Lookup.Found {

  /** How a competency is referred to. */
  public static final Lookup<CompetencyRef> LOOKUP = by("c.external_id", "text");

  /** How a competency is referred to by our own id. */
  public static final Lookup<CompetencyRef> BY_ID = by("c.id", "uuid");

  /** How a competency is referred to by either. */
  public static final EitherId<CompetencyRef> EITHER = new EitherId<>("competency", LOOKUP, BY_ID);

  /** Notes a fault if a level is not one of the competency's scale. */
  public void requireOnScale(@Nullable BigDecimal level, String pointer, Faults faults) {
    if (level == null) {
      return;
    }
    if (level.compareTo(min) < 0 || level.compareTo(max) > 0) {
      faults.add(
          pointer,
          FaultCode.LEVEL_OUTSIDE_SCALE,
          "The scale of this competency goes from " + min + " to " + max + ".");
    } else if (!levels.isEmpty()
        && levels.stream().noneMatch(known -> known.compareTo(level) == 0)) {
      faults.add(
          pointer,
          FaultCode.LEVEL_NOT_ON_SCALE,
          "The scale takes whole levels only: " + levels + ".");
    }
  }

  private static Lookup<CompetencyRef> by(String key, String type) {
    Query find = Query.file("competency/find_competencies").with("key", key).with("type", type);
    return new Lookup<>("competency", "competency", find, CompetencyRef::of);
  }

  private static CompetencyRef of(Row row) throws SQLException {
    List<BigDecimal> levels =
        row.flag("whole_levels")
            ? JsonText.list(row.text("levels"), ScaleLevel.class).stream()
                .map(ScaleLevel::value)
                .toList()
            : List.of();
    return new CompetencyRef(
        row.uuid("id"), row.number("min_value"), row.number("max_value"), levels);
  }
}
