package org.espalier.plan.recommendations;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.espalier.gap.EffectiveRequirement;
import org.espalier.gap.GapView;
import org.espalier.platform.sql.Row;

/** What people have passed, have begun and have planned, as rows tell it. */
final class Standing {

  private final Map<UUID, Set<UUID>> passed = new HashMap<>();
  private final Map<UUID, Set<UUID>> running = new HashMap<>();
  private final Map<UUID, Set<UUID>> agreed = new HashMap<>();
  private final Map<UUID, Set<UUID>> planned = new HashMap<>();
  private final Map<UUID, UUID> careers = new HashMap<>();

  boolean take(Row row) throws SQLException {
    return add(row.flag("passed") ? passed : running, row, "activity_id");
  }

  /** The first row of a person with a target job is that of the latest plan. */
  boolean plan(Row row) throws SQLException {
    UUID job = row.uuidOrNull("target_job_id");
    if (job != null) {
      careers.putIfAbsent(row.uuid("employee_id"), job);
    }
    return row.uuidOrNull("competency_id") != null
        && add(row.flag("agreed") ? agreed : planned, row, "competency_id");
  }

  /** The jobs aimed at. */
  Set<UUID> jobs() {
    return new HashSet<>(careers.values());
  }

  Situation situation(
      GapView gap,
      Map<UUID, BigDecimal> levels,
      Map<UUID, List<EffectiveRequirement>> requirements) {
    UUID id = gap.employee().id();
    UUID career = careers.get(id);
    boolean other =
        career != null && (gap.target().job() == null || !career.equals(gap.target().job().id()));
    return new Situation(
        gap,
        levels,
        passed.getOrDefault(id, Set.of()),
        running.getOrDefault(id, Set.of()),
        agreed.getOrDefault(id, Set.of()),
        planned.getOrDefault(id, Set.of()),
        other ? requirements.getOrDefault(career, List.of()) : List.of());
  }

  private static boolean add(Map<UUID, Set<UUID>> sets, Row row, String column)
      throws SQLException {
    return sets.computeIfAbsent(row.uuid("employee_id"), _ -> new HashSet<>())
        .add(row.uuid(column));
  }
}
