package org.espalier.competency.frameworks;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A level that differs between the scales of two versions of a framework.
 *
 * @param value its number
 * @param before as it was; null if the earlier scale has no level of this number
 * @param after as it became; null if the later scale has none
 */
@Schema(name = "LevelChange")
public record LevelChange(
    BigDecimal value, @Nullable ScaleLevel before, @Nullable ScaleLevel after) {

  /** The levels that differ, the lowest first. */
  static List<LevelChange> between(List<ScaleLevel> former, List<ScaleLevel> latter) {
    TreeMap<BigDecimal, ScaleLevel> before = byValue(former);
    TreeMap<BigDecimal, ScaleLevel> after = byValue(latter);
    TreeMap<BigDecimal, ScaleLevel> all = new TreeMap<>(before);
    all.putAll(after);
    List<LevelChange> changes = new ArrayList<>();
    for (BigDecimal value : all.keySet()) {
      ScaleLevel was = before.get(value);
      ScaleLevel is = after.get(value);
      if (was == null || is == null || !alike(was, is)) {
        changes.add(new LevelChange(value, was, is));
      }
    }
    return changes;
  }

  private static boolean alike(ScaleLevel one, ScaleLevel other) {
    return one.label().equals(other.label())
        && Objects.equals(one.description(), other.description());
  }

  private static TreeMap<BigDecimal, ScaleLevel> byValue(List<ScaleLevel> levels) {
    TreeMap<BigDecimal, ScaleLevel> found = new TreeMap<>();
    levels.forEach(level -> found.put(level.value(), level));
    return found;
  }
}
