package org.espalier.insight.reports;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A wish to have a report now.
 *
 * @param format as what it is written; as the report says if absent
 */
@Schema(name = "ReportRunRequest")
public record RunRequest(@Nullable ReportFormat format) {}
