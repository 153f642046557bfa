package org.espalier.competency.requirements;

import java.util.UUID;
import org.espalier.workforce.jobs.LeadershipLevel;

/**
 * The ids of what a requirement can hold for, beside jobs, families and units: everybody, and each
 * leadership level. They are reserved, for no UUID of version 7 looks like them.
 */
final class Holders {

  /** Everybody in the tenant. */
  static final UUID EVERYBODY = new UUID(0, 0);

  private Holders() {}

  /** The jobs of a leadership level and of those above it. */
  static UUID of(LeadershipLevel level) {
    return new UUID(0, level.rank());
  }
}
