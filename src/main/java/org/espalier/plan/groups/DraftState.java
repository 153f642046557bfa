package org.espalier.plan.groups;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a proposal stands; it follows from its lines and the time and is never stored. */
@Schema(
    name = "GroupDraftState",
    description =
        "OPEN: lines can be accepted. SETTLED: all were. EXPIRED: its time is over; draft anew.")
public enum DraftState {
  OPEN,
  SETTLED,
  EXPIRED
}
