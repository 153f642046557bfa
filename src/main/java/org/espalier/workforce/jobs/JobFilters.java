package org.espalier.workforce.jobs;

import org.espalier.platform.paging.Filters;
import org.jspecify.annotations.Nullable;

/** The ways in which lists of jobs can be narrowed. */
final class JobFilters {

  /** What of a job is searched, as indexed. */
  private static final String DOCUMENT = "to_tsvector('simple', j.title || ' ' || j.external_id)";

  private JobFilters() {}

  /** What was asked for, in the words of the query. */
  static Filters of(
      @Nullable String jobFamilyId,
      @Nullable String withinJobFamilyId,
      @Nullable String leadershipLevel,
      @Nullable String q) {
    return new Filters()
        .uuid("jobFamilyId", jobFamilyId, "j.job_family_id = :jobFamilyId")
        .uuid(
            "withinJobFamilyId",
            withinJobFamilyId,
            JobFamilies.TREE.within("j.job_family_id", ":withinJobFamilyId"))
        .choice(
            "leadershipLevel",
            leadershipLevel,
            LeadershipLevel.class,
            "j.leadership_level = :leadershipLevel")
        .search(q, DOCUMENT);
  }
}
