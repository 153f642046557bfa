package org.espalier.insight.strategy;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How somebody stands to what an initiative asks for. */
@Schema(
    name = "StrategyPart",
    description =
        "HAS: at the level or above. DEVELOPING: below it, with an open item of an agreed plan, or an open assignment whose"
            + " completion proves it, that leads there. COULD: neither, and lacks few levels of the scale.")
public enum StrategyPart {
  HAS,
  DEVELOPING,
  COULD
}
