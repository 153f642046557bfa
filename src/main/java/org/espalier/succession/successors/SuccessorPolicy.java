package org.espalier.succession.successors;

import jakarta.inject.Singleton;
import java.util.List;
import org.espalier.platform.security.Policy;
import org.espalier.platform.security.Rights;
import org.espalier.platform.sql.Condition;
import org.espalier.platform.tenancy.Right;
import org.espalier.platform.tenancy.Tenancy;
import org.espalier.succession.pools.NominatedPools;
import org.espalier.succession.positions.KeyPositionPolicy;
import org.espalier.workforce.people.Reach;

/**
 * Successors: talent admins see all, programs what their scopes say, managers their reports and
 * whoever could follow their reports, HR partners the same of their units; nominations of talent
 * pools those of them who may see the pool. Nobody sees one's own nominations, whatever the role.
 */
@Singleton
class SuccessorPolicy implements Policy {

  private final Rights rights;
  private final Reach reach;
  private final KeyPositionPolicy positions;
  private final NominatedPools pools;

  SuccessorPolicy(Tenancy tenancy, Reach reach, KeyPositionPolicy positions, NominatedPools pools) {
    this.pools = pools;
    this.rights = new Rights("successors", tenancy);
    this.reach = reach;
    this.positions = positions;
  }

  @Override
  public Condition visible() {
    Condition others = Condition.and(List.of(positions.others("s.employee_id"), pools.told("t")));
    if (rights.onAll(Right.READ)) {
      return others;
    }
    if (rights.program()) {
      rights.require(Right.READ);
    }
    Condition reached = reach.over("s.employee_id");
    Condition related = positions.related("k.position_id");
    return Condition.of(
        "(" + reached.sql() + " or " + related.sql() + ") and " + others.sql(),
        reached.args().and(related.args()).and(others.args()));
  }

  @Override
  public void requireWrite() {
    rights.require(Right.WRITE);
  }

  @Override
  public void requireBulk() {
    rights.require(Right.BULK);
  }
}
