package org.espalier.platform.sync;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Whether a thing is in use. What is not keeps its history. */
@Schema(description = "Whether the thing is in use; what is not keeps its history.")
public enum Status {
  ACTIVE,
  INACTIVE;

  /** True unless the status says otherwise. */
  public static boolean active(@Nullable Status status) {
    return status != INACTIVE;
  }

  public static Status of(boolean active) {
    return active ? ACTIVE : INACTIVE;
  }
}
