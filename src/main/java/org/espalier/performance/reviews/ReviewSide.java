package org.espalier.performance.reviews;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** For whom a step of a review is taken. */
@Schema(description = "EMPLOYEE: the person. MANAGER: the reporting line, or an administrator.")
public enum ReviewSide {
  EMPLOYEE,
  MANAGER
}
