package org.espalier.succession.successors;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * When somebody will be ready to follow, as people judged; the computed readiness stands beside.
 */
@Schema(description = "When somebody will be ready to follow, as people judged.")
public enum NominatedReadiness {
  READY_NOW,
  ONE_TO_TWO_YEARS,
  THREE_PLUS_YEARS
}
