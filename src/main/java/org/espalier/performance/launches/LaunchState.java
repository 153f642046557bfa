package org.espalier.performance.launches;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far a launch is. */
@Schema(
    name = "ReviewLaunchState",
    description =
        "How far a launch is. CANCELLED: its cycle became INACTIVE before all were reached; the reviews that were made stay.")
public enum LaunchState {
  QUEUED,
  RUNNING,
  COMPLETED,
  CANCELLED
}
