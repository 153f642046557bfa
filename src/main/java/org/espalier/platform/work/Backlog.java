package org.espalier.platform.work;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What waits to be done behind requests, over all tenants. Each is a bean; {@link Queues} asks. */
public interface Backlog {

  /** The queues that it tells of; always the same. */
  Set<String> queues();

  /** How much waits in each, as of now; a queue that is missing is empty. */
  Map<String, Depth> measure();

  /**
   * How much waits.
   *
   * @param waiting how many
   * @param oldest since when the one that has waited longest does; null if none waits
   */
  record Depth(long waiting, @Nullable Instant oldest) {

    /** Nothing waits. */
    public static final Depth NONE = new Depth(0, null);

    /** This and what waits elsewhere. */
    public Depth and(Depth other) {
      Instant mine = oldest;
      Instant theirs = other.oldest;
      boolean earlier = mine == null || theirs != null && theirs.isBefore(mine);
      return new Depth(waiting + other.waiting, earlier ? theirs : mine);
    }
  }
}
