package org.espalier.competency.frameworks;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** For whom something is required; in rising order of how specific it is. */
@Schema(description = "For whom it is required: everybody, leaders, a family or unit, one job.")
public enum Tier {
  CORE,
  LEADERSHIP,
  FUNCTIONAL,
  JOB
}
