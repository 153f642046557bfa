package org.espalier.knowledge.experts;

import java.math.BigDecimal;
import java.util.UUID;
import org.espalier.knowledge.topics.Topics;
import org.espalier.platform.paging.AsOf;
import org.espalier.platform.paging.Filters;
import org.espalier.platform.problem.FaultCode;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Condition;
import org.espalier.platform.sync.Status;
import org.espalier.workforce.organisation.OrgUnits;
import org.jspecify.annotations.Nullable;

/**
 * What experts are asked for.
 *
 * @param competencyId with what they shall help; they are ranked by it
 * @param minLevel how well they must master that, on its scale
 * @param language in which they shall like to talk
 * @param available true for those who have time today, false for those who have none
 * @param q words of their name or statement
 */
record ExpertSearch(
    @Nullable String competencyId,
    @Nullable String minLevel,
    @Nullable String employeeId,
    @Nullable String orgUnitId,
    @Nullable String withinOrgUnitId,
    @Nullable String language,
    @Nullable String available,
    @Nullable String status,
    @Nullable String q) {

  private static final String DOCUMENT =
      "to_tsvector('simple', e.given_name || ' ' || e.family_name || ' ' || coalesce(x.statement, ''))";

  /**
   * The competency, if it can be read; what is wrong with it is among the faults of the filters.
   */
  @Nullable UUID competency(Filters filters) {
    return filters.params().uuid("competencyId", competencyId);
  }

  /** The conditions over experts {@code x}, their employees {@code e} and ranking {@code r}. */
  Filters filters() {
    Filters filters = new Filters();
    BigDecimal least = filters.params().decimal("minLevel", minLevel);
    if (least != null && competencyId == null) {
      filters
          .params()
          .faults()
          .add(
              "?minLevel", FaultCode.NOT_ALLOWED, "A level is of a competency: name competencyId.");
    } else if (least != null) {
      filters.add(Condition.of("r.level >= :minLevel", Args.of("minLevel", least)));
    }
    Condition free =
        Condition.of(
            "(x.unavailable_until is null or x.unavailable_until < :today)",
            Args.of("today", AsOf.present().day()));
    return filters
        .uuid("employeeId", employeeId, "x.employee_id = :employeeId")
        .uuid("orgUnitId", orgUnitId, "e.org_unit_id = :orgUnitId")
        .uuid(
            "withinOrgUnitId",
            withinOrgUnitId,
            OrgUnits.TREE.within("e.org_unit_id", ":withinOrgUnitId"))
        .text("language", language, "x.languages @> jsonb_build_array(:language::text)")
        .flag("available", available, free)
        .choice("status", status, Status.class, "x.active = (:status = 'ACTIVE')")
        .search(q, DOCUMENT);
  }

  /** The condition that experts offer the competency. */
  static Condition offering(UUID competency) {
    return Condition.of(
        Topics.about(Experts.TABLE, "x", "competencyId"), Args.of("competencyId", competency));
  }
}
