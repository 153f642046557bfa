package org.espalier.competency.evidence;

import org.espalier.competency.frameworks.EvidenceSource;
import org.espalier.platform.paging.Filters;
import org.jspecify.annotations.Nullable;

/** The ways in which lists of evidence can be narrowed. */
final class EvidenceFilters {

  private EvidenceFilters() {}

  /** What was asked for, in the words of the query. */
  static Filters of(
      @Nullable String employeeId, @Nullable String competencyId, @Nullable String evidenceSource) {
    return new Filters()
        .uuid("employeeId", employeeId, "x.employee_id = :employeeId")
        .uuid("competencyId", competencyId, "x.competency_id = :competencyId")
        .choice(
            "evidenceSource", evidenceSource, EvidenceSource.class, "x.source = :evidenceSource");
  }
}
