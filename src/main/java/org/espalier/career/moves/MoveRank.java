package org.espalier.career.moves;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What moves are ranked by. */
@Schema(
    description =
        "READINESS: what one is most ready for. FIT: what asks most nearly for what one can do, neither more nor less.")
public enum MoveRank {
  READINESS,
  FIT
}
