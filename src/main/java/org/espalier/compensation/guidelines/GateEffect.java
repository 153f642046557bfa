package org.espalier.compensation.guidelines;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is recommended for whom a gate is closed. */
@Schema(
    description =
        "What is recommended for whom a gate is closed: the cell's minimum, or nothing at all.")
public enum GateEffect {
  MINIMUM,
  NOTHING
}
