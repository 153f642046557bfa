package org.espalier.workforce.jobs;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How far a job leads others. In order: a requirement of a level holds for it and for those above.
 */
@Schema(description = "How far a job leads others, in rising order.")
public enum LeadershipLevel {
  INDIVIDUAL,
  TEAM_LEAD,
  MANAGER,
  SENIOR_MANAGER,
  EXECUTIVE
}
