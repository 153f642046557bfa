package org.espalier.performance.calibration;

import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The life of a calibration session. */
@Schema(
    name = "CalibrationSessionState",
    description = "CLOSED: its reviews are ready to be shared; what it has shown stays.")
public enum SessionState {
  OPEN,
  CLOSED;

  Set<SessionState> next() {
    return this == OPEN ? Set.of(CLOSED) : Set.of();
  }
}
