package org.espalier.competency.evidence;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.espalier.competency.frameworks.ScaleLevel;
import org.espalier.platform.json.JsonText;
import org.espalier.platform.sql.Row;

/** The levels of scales, lowest first: read once in a result, however many rows have them. */
final class ScaleLevels {

  private final Map<UUID, List<ScaleLevel>> known = new HashMap<>();

  List<ScaleLevel> of(UUID scale, Row row) throws SQLException {
    List<ScaleLevel> levels = known.get(scale);
    if (levels == null) {
      levels = JsonText.list(row.text("levels"), ScaleLevel.class);
      known.put(scale, levels);
    }
    return levels;
  }
}
