package org.espalier.plan.plans;

import java.util.UUID;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sync.EitherId;
import org.espalier.platform.sync.Lookup;

/**
 * A plan as another refers to it.
 *
 * @param employee whose plan it is
 */
record PlanRef(UUID id, UUID employee) implements Lookup.Found {

  /** How the plan is referred to that another goes on from. */
  static final EitherId<PlanRef> COPIED_FROM =
      new EitherId<>("copiedFrom", by("p.external_id", "text"), by("p.id", "uuid"));

  private static Lookup<PlanRef> by(String key, String type) {
    return new Lookup<>(
        "development plan",
        "development_plan",
        Query.file("plan/find_plans").with("key", key).with("type", type),
        row -> new PlanRef(row.uuid("id"), row.uuid("employee_id")));
  }
}
