package org.espalier.learning.assignments;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where an assignment comes from. */
@Schema(description = "Where the assignment comes from.")
public enum AssignmentOrigin {
  SELF,
  MANAGER,
  PLAN,
  RULE,
  REVIEW,
  IMPORT
}
