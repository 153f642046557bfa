package org.espalier.performance.launches;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far a launch is. */
@Schema(name = "ReviewLaunchState", description = "How far a launch is.")
public enum LaunchState {
  QUEUED,
  RUNNING,
  COMPLETED
}
