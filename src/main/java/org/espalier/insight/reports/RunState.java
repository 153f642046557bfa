package org.espalier.insight.reports;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far a run is. */
@Schema(name = "ReportRunState", description = "How far a run of a report is.")
public enum RunState {
  QUEUED,
  RUNNING,
  COMPLETED,
  FAILED
}
