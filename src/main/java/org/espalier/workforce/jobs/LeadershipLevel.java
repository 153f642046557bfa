package org.espalier.workforce.jobs;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How far a job leads others. In order: a requirement of a level holds for it and for those above.
 */
@Schema(description = "How far a job leads others, in rising order.")
public enum LeadershipLevel {
  INDIVIDUAL(1),
  TEAM_LEAD(2),
  MANAGER(3),
  SENIOR_MANAGER(4),
  EXECUTIVE(5);

  private final int rank;

  LeadershipLevel(int rank) {
    this.rank = rank;
  }

  /** The level's place, from 1. */
  public int rank() {
    return rank;
  }
}
