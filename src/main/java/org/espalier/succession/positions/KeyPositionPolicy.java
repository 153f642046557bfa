package org.espalier.succession.positions;

import jakarta.inject.Singleton;
import java.util.List;
import org.espalier.platform.security.Policy;
import org.espalier.platform.security.Rights;
import org.espalier.platform.sql.Condition;
import org.espalier.platform.tenancy.Right;
import org.espalier.platform.tenancy.Tenancy;
import org.espalier.workforce.people.Reach;

/**
 * Key positions: talent admins see all, programs what their scopes say, managers those that their
 * reports hold, HR partners also those of their units; nobody the one that is their own. Only
 * administrators and programs write.
 */
@Singleton
public class KeyPositionPolicy implements Policy {

  private final Rights rights;
  private final Rights nominations;
  private final Tenancy tenancy;
  private final Reach reach;

  KeyPositionPolicy(Tenancy tenancy, Reach reach) {
    this.rights = new Rights("key-positions", tenancy);
    this.nominations = new Rights("successors", tenancy);
    this.tenancy = tenancy;
    this.reach = reach;
  }

  @Override
  public Condition visible() {
    return over("k.position_id");
  }

  /** The same over a column that names a position. */
  Condition over(String position) {
    if (rights.onAll(Right.READ)) {
      return notOwn(position);
    }
    if (rights.program()) {
      rights.require(Right.READ);
    }
    return Condition.and(List.of(related(position), notOwn(position)));
  }

  /** What would become of the caller's own position is not for the caller. */
  private Condition notOwn(String position) {
    if (tenancy.caller().impersonal()) {
      return Condition.ALL;
    }
    Condition self = reach.self("h.id");
    String sql =
        "not exists (select 1 from employee h where h.tenant_id = :tenant and h.position_id = "
            + position
            + " and h.active and h.deleted_at is null and "
            + self.sql()
            + ")";
    return Condition.of(sql, self.args());
  }

  /** A condition: others than the caller hold the position, or it is in a unit that is theirs. */
  public Condition related(String position) {
    Condition held = Condition.and(List.of(reach.over("h.id"), others("h.id")));
    Condition units = reach.units("u.org_unit_id");
    String sql =
        "("
            + position
            + " in (select h.position_id from employee h where h.tenant_id = :tenant and h.active"
            + " and h.deleted_at is null and "
            + held.sql()
            + ") or "
            + position
            + " in (select u.id from position u where u.tenant_id = :tenant and "
            + units.sql()
            + "))";
    return Condition.of(sql, held.args().and(units.args()));
  }

  /**
   * A condition: the employee in {@code column} is not the caller, whatever role that one has. What
   * is said of people here is never said to themselves.
   */
  public Condition others(String column) {
    if (tenancy.caller().impersonal()) {
      return Condition.ALL;
    }
    Condition self = reach.self(column);
    return Condition.of("coalesce(not (" + self.sql() + "), true)", self.args());
  }

  @Override
  public void requireWrite() {
    rights.require(Right.WRITE);
  }

  @Override
  public void requireBulk() {
    rights.require(Right.BULK);
  }

  /**
   * Insists, of a program, on the scope that nominations need: what tells of key positions by their
   * nominations tells of these.
   *
   * @throws org.espalier.platform.problem.ProblemException FORBIDDEN
   */
  public void requireNominations() {
    if (nominations.program()) {
      nominations.require(Right.READ);
    }
  }

  /**
   * Insists that the caller sees all key positions.
   *
   * @throws org.espalier.platform.problem.ProblemException FORBIDDEN
   */
  public void requireAll() {
    rights.require(Right.READ);
  }
}
