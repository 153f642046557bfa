package org.espalier.career.paths;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What kind of move a path is. */
@Schema(
    description =
        "TYPICAL: what people usually do next. LATERAL: another job of the same height. IMPORTED: taken over from"
            + " elsewhere, such as related occupations, and not judged here.")
public enum MoveKind {
  TYPICAL,
  LATERAL,
  IMPORTED
}
