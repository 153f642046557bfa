package org.espalier.insight.compliance;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How the people whom the caller may see stand to what is required of them.
 *
 * @param asOf the moment that this is about
 * @param groupBy by what it is counted
 * @param people how many people were looked at
 * @param total all of them together
 * @param groups each group in which something is required, by name
 */
@Schema(name = "Compliance")
public record ComplianceView(
    String asOf,
    ComplianceGrouping groupBy,
    int people,
    ComplianceCounts total,
    List<ComplianceGroup> groups) {}
