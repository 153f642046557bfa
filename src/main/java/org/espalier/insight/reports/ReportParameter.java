package org.espalier.insight.reports;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A parameter of a report.
 *
 * @param name as the endpoint of the insight calls it
 * @param value as its query would have it
 */
@Schema(name = "ReportParameter")
public record ReportParameter(
    @NotBlank @Size(max = 60) String name, @NotNull @Size(max = 8000) String value) {}
