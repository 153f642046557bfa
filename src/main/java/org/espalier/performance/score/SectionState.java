package org.espalier.performance.score;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a section does in a score. */
@Schema(
    name = "ScoredSectionState",
    description =
        "COUNTED: it counts. INCOMPLETE: it is required and lacks a rating. ABSENT: the person has nothing of its kind."
            + " UNRATED: it is not required and nobody rated it, or nobody who counts is asked. UNWEIGHTED: its weight is"
            + " 0. The others share the weight of what does not count.")
public enum SectionState {
  COUNTED,
  INCOMPLETE,
  ABSENT,
  UNRATED,
  UNWEIGHTED
}
