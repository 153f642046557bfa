package org.espalier.performance.launches;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A wish to launch a cycle.
 *
 * @param dryRun true to see whom it would take without making reviews
 */
@Schema(name = "ReviewLaunchRequest")
public record LaunchRequest(@Nullable Boolean dryRun) {

  boolean dry() {
    return Boolean.TRUE.equals(dryRun);
  }
}
