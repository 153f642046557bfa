package org.espalier.workforce.organisation;

import org.espalier.platform.paging.Filters;
import org.jspecify.annotations.Nullable;

/** The ways in which lists of org units can be narrowed. */
final class OrgUnitFilters {

  private OrgUnitFilters() {}

  /** What was asked for, in the words of the query. */
  static Filters of(@Nullable String parentId, @Nullable String withinOrgUnitId) {
    Filters filters = new Filters();
    filters.uuid("parentId", parentId, "u.parent_id = :parentId");
    filters.uuid(
        "withinOrgUnitId", withinOrgUnitId, OrgUnits.TREE.within("u.id", ":withinOrgUnitId"));
    return filters;
  }
}
