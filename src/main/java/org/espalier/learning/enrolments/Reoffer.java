package org.espalier.learning.enrolments;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is done for the people of a session that is cancelled. */
@Schema(description = "What is done for the people of a session that is cancelled.")
public enum Reoffer {
  /** They get the free seats of the next sessions of the activity. */
  MOVE,
  /** The free seats of the next sessions are kept for them until they accept or decline. */
  OFFER,
  /** Nothing. */
  NONE
}
