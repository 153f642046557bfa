package org.espalier.workforce.jobs;

import org.espalier.platform.paging.Filters;
import org.jspecify.annotations.Nullable;

/** The ways in which lists of job families can be narrowed. */
final class JobFamilyFilters {

  private JobFamilyFilters() {}

  /** What was asked for, in the words of the query. */
  static Filters of(@Nullable String parentId) {
    return new Filters().uuid("parentId", parentId, "f.parent_id = :parentId");
  }
}
