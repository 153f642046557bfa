package org.espalier.learning.catalogue;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How an activity reaches people. */
@Schema(description = "How it reaches people.")
public enum DeliveryMode {
  ONLINE,
  CLASSROOM,
  BLENDED,
  ON_THE_JOB
}
