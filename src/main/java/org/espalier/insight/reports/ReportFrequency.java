package org.espalier.insight.reports;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How often a report is made. */
@Schema(description = "How often a report is made, as FREQ of RFC 5545.")
public enum ReportFrequency {
  DAILY,
  WEEKLY,
  MONTHLY
}
