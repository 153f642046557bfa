package org.espalier.succession.pools;

import jakarta.inject.Singleton;
import java.util.List;
import org.espalier.platform.security.Policy;
import org.espalier.platform.security.Rights;
import org.espalier.platform.sql.Condition;
import org.espalier.platform.tenancy.Right;
import org.espalier.platform.tenancy.Tenancy;
import org.espalier.succession.positions.KeyPositionPolicy;
import org.espalier.workforce.people.Reach;

/**
 * Talent pools: talent admins see all, programs what their scopes say, everybody else those that
 * are transparent. Of members one sees oneself in transparent pools only; others than
 * administrators see those within reach, and only there.
 */
@Singleton
class PoolPolicy implements Policy {

  private final Rights rights;
  private final Reach reach;
  private final KeyPositionPolicy positions;

  PoolPolicy(Tenancy tenancy, Reach reach, KeyPositionPolicy positions) {
    this.rights = new Rights("talent-pools", tenancy);
    this.reach = reach;
    this.positions = positions;
  }

  @Override
  public Condition visible() {
    if (rights.onAll(Right.READ)) {
      return Condition.ALL;
    }
    if (rights.program()) {
      rights.require(Right.READ);
    }
    return Condition.of("p.transparent");
  }

  /** Which members of a visible pool the caller sees, over employee {@code e}. */
  Condition members(PoolView pool) {
    Condition seen = rights.onAll(Right.READ) ? Condition.ALL : reach.over("e.id");
    return pool.transparent() ? seen : Condition.and(List.of(seen, positions.others("e.id")));
  }

  /** A condition over a pool, null where there is none: none, or one that the caller may see. */
  Condition told(String alias) {
    if (rights.onAll(Right.READ)) {
      return Condition.ALL;
    }
    return Condition.of(
        rights.program()
            ? alias + ".id is null"
            : "(" + alias + ".id is null or " + alias + ".transparent)");
  }

  /** Whom the caller sees as somebody who could follow, over employee {@code e}. */
  Condition candidates() {
    Condition others = positions.others("e.id");
    return rights.onAll(Right.READ) ? others : Condition.and(List.of(reach.over("e.id"), others));
  }

  @Override
  public void requireWrite() {
    rights.require(Right.WRITE);
  }

  @Override
  public void requireBulk() {
    rights.require(Right.BULK);
  }

  /** Insists that the caller sees all pools. */
  void requireRead() {
    rights.require(Right.READ);
  }
}
