package org.espalier.competency.frameworks;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** As what finished lessons become evidence. */
@Schema(
    description =
        "SELF: the person says that it was learned. PEER: the author of the lesson does, who is a colleague.")
public enum LessonEvidence {
  SELF,
  PEER;

  /** The source that it is evidence of. */
  public EvidenceSource source() {
    return this == SELF ? EvidenceSource.SELF : EvidenceSource.PEER;
  }
}
