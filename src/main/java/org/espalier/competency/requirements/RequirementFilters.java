package org.espalier.competency.requirements;

import org.espalier.competency.frameworks.Tier;
import org.espalier.platform.paging.Filters;
import org.jspecify.annotations.Nullable;

/** The ways in which lists of requirements can be narrowed. */
final class RequirementFilters {

  private RequirementFilters() {}

  /** What was asked for, in the words of the query. */
  static Filters of(
      @Nullable String competencyId,
      @Nullable String jobId,
      @Nullable String jobFamilyId,
      @Nullable String orgUnitId,
      @Nullable String tier) {
    return new Filters()
        .uuid("competencyId", competencyId, "r.competency_id = :competencyId")
        .uuid("jobId", jobId, "r.job_id = :jobId")
        .uuid("jobFamilyId", jobFamilyId, "r.job_family_id = :jobFamilyId")
        .uuid("orgUnitId", orgUnitId, "r.org_unit_id = :orgUnitId")
        .choice("tier", tier, Tier.class, "r.tier = :tier");
  }
}
