package org.espalier.performance.forms;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a section of a review is about. */
@Schema(
    description =
        "GOALS: what the person was to reach. COMPETENCIES: what is required of the person, as of the end of the"
            + " period. QUESTIONS: the form's own.")
public enum SectionKind {
  GOALS,
  COMPETENCIES,
  QUESTIONS
}
