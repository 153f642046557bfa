package org.espalier.career.moves;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which jobs are looked at. */
@Schema(description = "PATHS: where career paths lead from the present job. ALL: every other job.")
public enum MoveReach {
  PATHS,
  ALL
}
