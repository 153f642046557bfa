package org.espalier.learning.catalogue;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.espalier.platform.json.JsonText;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sync.EitherId;
import org.espalier.platform.sync.Lookup;
import org.jspecify.annotations.Nullable;

/**
 * An activity as others refer to it.
 *
 * @param version its present version
 * @param graded whether one can pass or fail
 * @param provesLevel whether completing it proves the level though it is not graded
 * @param develops what it develops
 * @param active false if it was taken off the catalogue
 * @param activeFrom the first day on which it is on offer
 * @param activeTo the last day on which it is on offer
 */
public record ActivityRef(
    UUID id,
    int version,
    boolean graded,
    boolean provesLevel,
    List<Develops> develops,
    boolean active,
    @Nullable LocalDate activeFrom,
    @Nullable LocalDate activeTo)
    implements Lookup.Found {

  /** How an activity is referred to. */
  public static final Lookup<ActivityRef> LOOKUP = by("a.external_id", "text");

  /** How an activity is referred to by our own id. */
  public static final Lookup<ActivityRef> BY_ID = by("a.id", "uuid");

  /** How an activity is referred to by either. */
  public static final EitherId<ActivityRef> EITHER = new EitherId<>("activity", LOOKUP, BY_ID);

  private static Lookup<ActivityRef> by(String key, String type) {
    return new Lookup<>(
        "activity",
        "activity",
        Query.file("learning/find_activities").with("key", key).with("type", type),
        row ->
            new ActivityRef(
                row.uuid("id"),
                row.count("version"),
                row.flag("graded"),
                row.flag("proves_level"),
                JsonText.list(row.text("develops"), Develops.class),
                row.flag("active"),
                row.dateOrNull("active_from"),
                row.dateOrNull("active_to")));
  }

  /**
   * True if it is on offer on a day. What is not can be read and completed, but people do not get
   * it assigned, drafted or recommended.
   */
  public boolean offeredOn(LocalDate day) {
    return active
        && (activeFrom == null || !day.isBefore(activeFrom))
        && (activeTo == null || !day.isAfter(activeTo));
  }

  /** True if completing it, passed or not, is evidence of what it develops. */
  public boolean proves(boolean passed) {
    return passed && (graded || provesLevel);
  }
}
