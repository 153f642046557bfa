package org.espalier.knowledge.mentoring;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What came of a mentoring, as the one who closed it sees it. */
@Schema(description = "What came of a mentoring, as the one who closed it sees it.")
public enum MentoringOutcome {
  REACHED,
  PARTLY_REACHED,
  NOT_REACHED
}
