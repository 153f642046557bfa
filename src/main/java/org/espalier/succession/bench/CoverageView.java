package org.espalier.succession.bench;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How the key positions that the caller may see are covered.
 *
 * @param asOf the moment that the answer holds for
 * @param history false: nominations are told of as they are now, not as they were
 * @param groupBy by what they are counted
 * @param items one a group, by name; criticalities from the most critical one
 */
@Schema(name = "SuccessionCoverage")
public record CoverageView(
    String asOf, boolean history, CoverageGrouping groupBy, List<CoverageRow> items) {}
