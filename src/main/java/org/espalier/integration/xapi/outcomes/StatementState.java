package org.espalier.integration.xapi.outcomes;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of a statement. */
@Schema(name = "XapiStatementState", description = "What became of a statement.")
public enum StatementState {
  /** It is on record, and nothing is to follow from it. */
  KEPT,
  /** Something is to follow, as soon as the person or the activity is known. */
  UNMATCHED,
  /** A completion or evidence followed. */
  MAPPED,
  /** What should follow was refused. */
  REFUSED
}
