package org.espalier.learning.events;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What happened in a learning system. */
@Schema(name = "LearningEventType", description = "What happened in a learning system.")
public enum LearningEventType {
  /** The person is to do it: an assignment, unless one is open. */
  ENROLLED,
  /** The person began: the open assignment, or a new one, is in progress. */
  STARTED,
  /** The person went on: like STARTED, with how far. */
  PROGRESSED,
  /** The person completed it: a completion that was passed. */
  COMPLETED,
  /** The person failed: a completion that was not passed. */
  FAILED,
  /** The person will not do it: the open assignment, if there is one, is cancelled. */
  WITHDRAWN
}
