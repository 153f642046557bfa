package org.espalier.learning.catalogue;

import org.espalier.platform.paging.Filters;
import org.espalier.platform.sync.Status;
import org.jspecify.annotations.Nullable;

/** The ways in which lists of activities can be narrowed. */
final class ActivityFilters {

  /** What of an activity is searched, as indexed. */
  private static final String DOCUMENT =
      "to_tsvector('simple', a.title || ' ' || coalesce(a.description, '') || ' ' || coalesce(a.provider, '') || ' '"
          + " || a.external_id)";

  private ActivityFilters() {}

  /** What was asked for, in the words of the query. */
  static Filters of(
      @Nullable String competencyId,
      @Nullable String type,
      @Nullable String language,
      @Nullable String status,
      @Nullable String q) {
    return new Filters()
        .uuid(
            "competencyId",
            competencyId,
            "a.id in (select d.activity_id from activity_develops d where d.tenant_id = :tenant"
                + " and d.competency_id = :competencyId)")
        .choice("type", type, ActivityType.class, "a.type = :type")
        .text("language", language, "a.language = :language")
        .choice("status", status, Status.class, "a.active = (:status = 'ACTIVE')")
        .search(q, DOCUMENT);
  }
}
