package org.espalier.performance.goals;

import jakarta.inject.Singleton;
import java.util.List;
import org.espalier.competency.initiatives.ServedInitiatives;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Condition;

/**
 * Initiatives are served by pursued goals, directly below them or by way of goals in between, as
 * their alignment counts them.
 */
@Singleton
class ServingGoals implements ServedInitiatives {

  private static final String SERVED =
      "exists (select 1 from goal w"
          + " join goal_path r on r.tenant_id = :tenant and r.tenant_id = w.tenant_id and r.node_id = w.id"
          + " join goal_path h on h.tenant_id = :tenant and h.path >= r.path"
          + " and h.path < r.path || 'ffffffff-ffff-ffff-ffff-ffffffffffff'::uuid"
          + " join goal g on g.tenant_id = :tenant and g.id = h.node_id"
          + " where w.tenant_id = :tenant and w.initiative_id = i.id and ";

  private static final Condition PURSUED =
      Condition.of(
          "g.active and g.deleted_at is null and g.state in ('ACTIVE', 'ACHIEVED', 'MISSED')",
          Args.none());

  private final GoalPolicy policy;

  ServingGoals(GoalPolicy policy) {
    this.policy = policy;
  }

  @Override
  public Condition served() {
    Condition goal = Condition.and(List.of(PURSUED, policy.visible()));
    return Condition.of(SERVED + goal.sql() + ")", goal.args());
  }
}
