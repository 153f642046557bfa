package org.espalier.learning.catalogue;

import java.util.List;
import java.util.UUID;
import org.espalier.platform.json.JsonText;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sync.EitherId;
import org.espalier.platform.sync.Lookup;

/**
 * An activity as others refer to it.
 *
 * @param version its present version
 * @param graded whether one can pass or fail
 * @param provesLevel whether completing it proves the level though it is not graded
 * @param develops what it develops
 */
public record ActivityRef(
    UUID id, int version, boolean graded, boolean provesLevel, List<Develops> develops)
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
                JsonText.list(row.text("develops"), Develops.class)));
  }

  /** True if completing it, passed or not, is evidence of what it develops. */
  public boolean proves(boolean passed) {
    return passed && (graded || provesLevel);
  }
}
