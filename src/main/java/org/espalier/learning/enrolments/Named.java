package org.espalier.learning.enrolments;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A part of a request that names a person by the one id or the other. */
interface Named {

  /** The person's id in its source. */
  @Nullable String employeeExternalId();

  /** The person's own id. */
  @Nullable UUID employeeId();
}
