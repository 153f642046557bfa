package org.espalier.recruiting.requisitions;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why somebody is looked for. */
@Schema(description = "Why somebody is looked for.")
public enum RequisitionReason {
  NEW_POSITION,
  REPLACEMENT,
  GROWTH,
  TEMPORARY
}
