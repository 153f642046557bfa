package org.espalier.succession.positions;

import jakarta.inject.Singleton;
import org.espalier.platform.paging.Filters;
import org.espalier.platform.sql.Condition;
import org.espalier.platform.sync.Status;
import org.espalier.workforce.organisation.OrgUnits;
import org.jspecify.annotations.Nullable;

/** The ways in which lists of key positions can be narrowed. */
@Singleton
class KeyPositionFilters {

  private final KeyPositionPolicy policy;
  private final CoverByPools pools;

  KeyPositionFilters(KeyPositionPolicy policy, CoverByPools pools) {
    this.pools = pools;
    this.policy = policy;
  }

  /** What was asked for, in the words of the query. */
  Filters of(
      @Nullable String positionId,
      @Nullable String withinOrgUnitId,
      @Nullable String criticality,
      @Nullable String uncovered,
      @Nullable String status) {
    return new Filters()
        .uuid("positionId", positionId, "k.position_id = :positionId")
        .uuid(
            "withinOrgUnitId",
            withinOrgUnitId,
            OrgUnits.TREE.within("p.org_unit_id", ":withinOrgUnitId"))
        .choice("criticality", criticality, Criticality.class, "k.criticality = :criticality")
        .flag("uncovered", uncovered, uncovered == null ? Condition.ALL : uncovered())
        .choice("status", status, Status.class, "k.active = (:status = 'ACTIVE')");
  }

  /**
   * Neither somebody who is still employed is nominated for it nor a pool, but for interim cover.
   */
  private Condition uncovered() {
    policy.requireNominations();
    Condition others = policy.others("c.employee_id");
    return Condition.of(
        "not exists (select 1 from successor c join employee y on y.tenant_id = :tenant"
            + " and y.tenant_id = c.tenant_id and y.id = c.employee_id where c.tenant_id = :tenant"
            + " and c.key_position_id = k.id and c.active and c.deleted_at is null and not c.emergency"
            + " and y.active and y.deleted_at is null and "
            + others.sql()
            + ") and not (k.id = any(:pooled))",
        others.args().uuids("pooled", pools.keys()));
  }
}
