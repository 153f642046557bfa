package org.espalier.recruiting.standing;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.espalier.gap.GapItem;
import org.espalier.platform.sql.Row;

/** Gathers what people were measured by, row by row. */
final class Measured {

  private final Map<UUID, List<GapItem>> items = new HashMap<>();

  /** Adds a row about somebody; rows without a competency say that nothing is asked for. */
  boolean add(UUID whose, Row row) throws SQLException {
    List<GapItem> own = items.computeIfAbsent(whose, _ -> new ArrayList<>());
    return row.uuidOrNull("competency_id") == null || own.add(GapItem.of(row));
  }

  /** How somebody stands. */
  Standing of(UUID whose) {
    return Standing.of(items.getOrDefault(whose, List.of()));
  }
}
