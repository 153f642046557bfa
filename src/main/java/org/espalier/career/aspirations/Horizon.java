package org.espalier.career.aspirations;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** When somebody wants to be there. */
@Schema(name = "AspirationHorizon", description = "When somebody wants to be there.")
public enum Horizon {
  NOW,
  ONE_TO_TWO_YEARS,
  THREE_PLUS_YEARS
}
