package org.espalier.recruiting.applications;

import java.util.EnumSet;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far an application is. */
@Schema(
    name = "JobApplicationStage",
    description =
        "How far an application is. REJECTED and WITHDRAWN can be taken up again; HIRED is the end, and comes by hiring only.")
public enum ApplicationStage {
  APPLIED,
  SCREENING,
  INTERVIEW,
  OFFER,
  HIRED,
  REJECTED,
  WITHDRAWN;

  /** The steps that can be taken from here, without hiring. */
  public Set<ApplicationStage> next() {
    return switch (this) {
      case APPLIED -> EnumSet.of(SCREENING, INTERVIEW, REJECTED, WITHDRAWN);
      case SCREENING -> EnumSet.of(INTERVIEW, OFFER, REJECTED, WITHDRAWN);
      case INTERVIEW -> EnumSet.of(OFFER, REJECTED, WITHDRAWN);
      case OFFER -> EnumSet.of(INTERVIEW, REJECTED, WITHDRAWN);
      case REJECTED, WITHDRAWN -> EnumSet.of(APPLIED);
      case HIRED -> EnumSet.noneOf(ApplicationStage.class);
    };
  }

  /** True while something can still come of it. */
  public boolean open() {
    return this != HIRED && this != REJECTED && this != WITHDRAWN;
  }
}
