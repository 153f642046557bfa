package org.espalier.succession.positions;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How much it would hurt if a position stood empty, in rising order. */
@Schema(description = "How much it would hurt if the position stood empty, in rising order.")
public enum Criticality {
  LOW,
  MEDIUM,
  HIGH,
  CRITICAL
}
