package org.espalier.learning.events;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of an event that was told. */
@Schema(name = "LearningEventOutcome", description = "What became of an event.")
public enum LearningEventOutcome {
  /** It took effect and is on record. */
  APPLIED,
  /** It was told before, with the same words. */
  UNCHANGED,
  /** It took no effect and nothing of it is kept: once its faults are gone, tell it again. */
  REFUSED
}
