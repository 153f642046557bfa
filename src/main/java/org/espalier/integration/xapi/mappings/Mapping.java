package org.espalier.integration.xapi.mappings;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.espalier.competency.frameworks.EvidenceSource;
import org.espalier.platform.json.JsonText;
import org.espalier.platform.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * A mapping as it is applied.
 *
 * @param id null for what holds where no mapping does
 * @param activityId what was completed; the activity of the statement if null
 */
public record Mapping(
    @Nullable UUID id,
    @Nullable String verb,
    @Nullable String activity,
    @Nullable String sentBy,
    @Nullable BigDecimal minScaled,
    @Nullable String employeeSource,
    MappingEffect effect,
    @Nullable UUID activityId,
    @Nullable UUID competencyId,
    @Nullable BigDecimal level,
    List<LevelBand> levels,
    @Nullable EvidenceSource evidenceSource) {

  /** Completed and passed courses are completions, where no mapping says otherwise. */
  public static final Mapping USUAL =
      new Mapping(
          null,
          null,
          null,
          null,
          null,
          null,
          MappingEffect.COMPLETION,
          null,
          null,
          null,
          List.of(),
          null);

  /** The mapping that says more of what it is about comes first; of equals, the older one. */
  static final Comparator<Mapping> CLOSEST_FIRST =
      Comparator.comparingInt(Mapping::closeness)
          .reversed()
          .thenComparing(one -> one.verb == null)
          .thenComparing(one -> one.sentBy == null)
          .thenComparing(one -> one.minScaled, Comparator.nullsLast(Comparator.reverseOrder()))
          .thenComparing(one -> String.valueOf(one.id));

  static Mapping of(Row row) throws SQLException {
    return new Mapping(
        row.uuid("id"),
        row.textOrNull("verb"),
        row.textOrNull("activity"),
        row.textOrNull("sent_by"),
        row.numberOrNull("min_scaled"),
        row.textOrNull("employee_source"),
        row.choice(MappingEffect.class, "effect"),
        row.uuidOrNull("activity_id"),
        row.uuidOrNull("competency_id"),
        row.numberOrNull("level"),
        JsonText.list(row.text("levels"), LevelBand.class),
        row.choiceOrNull(EvidenceSource.class, "evidence_source"));
  }

  /** True if it is about statements of this verb and activity from this sender. */
  public boolean covers(String ofVerb, @Nullable String ofActivity, String sender) {
    return (verb == null || verb.equals(ofVerb))
        && (sentBy == null || sentBy.equals(sender))
        && (activity == null || ofActivity != null && named(activity, ofActivity));
  }

  private static boolean named(String pattern, String given) {
    return pattern.endsWith("*")
        ? given.startsWith(pattern.substring(0, pattern.length() - 1))
        : pattern.equals(given);
  }

  /** The level that a score shows; empty if it shows none. */
  public Optional<BigDecimal> levelAt(@Nullable BigDecimal scaled) {
    if (level != null || scaled == null) {
      return Optional.ofNullable(level);
    }
    return levels.stream()
        .filter(band -> band.fromScaled().compareTo(scaled) <= 0)
        .max(Comparator.comparing(LevelBand::fromScaled))
        .map(LevelBand::level);
  }

  /** How much of the activity's name it says. */
  private int closeness() {
    if (activity == null) {
      return 0;
    }
    return activity.endsWith("*") ? activity.length() : Integer.MAX_VALUE;
  }
}
