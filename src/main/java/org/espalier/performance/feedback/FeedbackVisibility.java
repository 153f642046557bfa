package org.espalier.performance.feedback;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who may see feedback besides its giver. */
@Schema(
    description =
        "Who may see feedback besides its giver: PERSON, the person and those above; LINE, only those above; PRIVATE, nobody.")
public enum FeedbackVisibility {
  PERSON,
  LINE,
  PRIVATE
}
