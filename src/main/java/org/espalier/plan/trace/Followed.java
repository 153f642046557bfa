package org.espalier.plan.trace;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.espalier.competency.evidence.EvidenceBrief;
import org.espalier.platform.json.JsonText;
import org.espalier.platform.sql.Row;
import org.jspecify.annotations.Nullable;

/** What came of a plan: completions by assignment, evidence and level of today by item. */
final class Followed {

  private final Map<@Nullable UUID, List<TracedCompletion>> completions = new HashMap<>();
  private final Map<UUID, Ended> items = new HashMap<>();
  private final Set<UUID> ofPlan = new HashSet<>();

  void add(Row row) throws SQLException {
    List<TracedEvidence> found = JsonText.list(row.text("evidence"), TracedEvidence.class);
    UUID item = row.uuidOrNull("item_id");
    if (item != null) {
      items.put(
          item,
          new Ended(
              found.isEmpty() ? null : found.getFirst(),
              JsonText.list(row.text("elsewhere"), TracedEvidence.class),
              row.numberOrNull("level"),
              JsonText.list(row.text("deciding"), EvidenceBrief.class),
              row.flag("stale"),
              row.number("min_value")));
      return;
    }
    found.forEach(evidence -> ofPlan.add(evidence.id()));
    completions
        .computeIfAbsent(row.uuid("assignment_id"), _ -> new ArrayList<>())
        .add(
            new TracedCompletion(
                row.uuid("completion_id"),
                row.instant("completed_at"),
                row.flag("passed"),
                found.stream().map(evidence -> evidence.ofPlan(true)).toList()));
  }

  List<TracedCompletion> completions(@Nullable UUID assignment) {
    return completions.getOrDefault(assignment, List.of());
  }

  /** Where an item ended up. */
  Ended item(UUID id) {
    return Objects.requireNonNull(items.get(id));
  }

  /** The evidence by which an item was achieved. */
  @Nullable TracedEvidence achievement(UUID item) {
    TracedEvidence evidence = item(item).achievedBy();
    return evidence == null ? null : evidence.ofPlan(ofPlan.contains(evidence.id()));
  }

  /** Pieces of evidence of a competency, each told whether the plan's own learning produced it. */
  List<TracedEvidence> told(List<EvidenceBrief> evidence, UUID competency) {
    return evidence.stream()
        .map(one -> TracedEvidence.of(one, competency, ofPlan.contains(one.id())))
        .toList();
  }

  /** True if a kept level may have run out since it was kept. */
  boolean stale() {
    return items.values().stream().anyMatch(Ended::stale);
  }

  /**
   * Where an item ended up.
   *
   * @param level of today, as it is kept
   * @param deciding what decides that level
   * @param stale true if it may have run out since it was kept
   * @param lowest the lowest level of the scale
   */
  record Ended(
      @Nullable TracedEvidence achievedBy,
      List<TracedEvidence> elsewhere,
      @Nullable BigDecimal level,
      List<EvidenceBrief> deciding,
      boolean stale,
      BigDecimal lowest) {}
}
