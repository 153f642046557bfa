package org.espalier.performance.forms;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** As what somebody answers a review. */
@Schema(
    description =
        "SELF: the person. MANAGER: the person's manager. PEER: a colleague. REPORT: somebody who reports to the"
            + " person.")
public enum RaterKind {
  SELF,
  MANAGER,
  PEER,
  REPORT;

  /** True for those whose answers the person sees without names, and only when there are enough. */
  public boolean anonymous() {
    return this == PEER || this == REPORT;
  }
}
