package org.espalier.competency.frameworks;

import org.espalier.platform.paging.Filters;
import org.jspecify.annotations.Nullable;

/** The ways in which lists of competencies can be narrowed. */
final class CompetencyFilters {

  /** What of a competency is searched, as indexed. */
  private static final String DOCUMENT =
      "to_tsvector('simple', c.name || ' ' || coalesce(c.description, '') || ' ' || c.external_id)";

  private CompetencyFilters() {}

  /** What was asked for, in the words of the query. */
  static Filters of(
      @Nullable String frameworkId,
      @Nullable String parentId,
      @Nullable String withinCompetencyId,
      @Nullable String tier,
      @Nullable String q) {
    return new Filters()
        .uuid("frameworkId", frameworkId, "c.framework_id = :frameworkId")
        .uuid("parentId", parentId, "c.parent_id = :parentId")
        .uuid(
            "withinCompetencyId",
            withinCompetencyId,
            Competencies.TREE.within("c.id", ":withinCompetencyId"))
        .choice("tier", tier, Tier.class, "c.tier = :tier")
        .search(q, DOCUMENT);
  }
}
