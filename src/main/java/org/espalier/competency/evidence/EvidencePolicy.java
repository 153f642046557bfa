package org.espalier.competency.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.espalier.competency.frameworks.EvidenceSource;
import org.espalier.platform.problem.CommonProblem;
import org.espalier.platform.security.Policy;
import org.espalier.platform.security.Rights;
import org.espalier.platform.sql.Condition;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sql.Sql;
import org.espalier.platform.tenancy.Right;
import org.espalier.platform.tenancy.Tenancy;
import org.espalier.workforce.people.Reach;

/**
 * Evidence: people see their own and that of their reports. They record what they think of
 * themselves (SELF) and managers what they observed of their reports (MANAGER); everything else
 * comes from administrators and programs.
 */
@ApplicationScoped
class EvidencePolicy implements Policy {

  private static final Query REACHED =
      Query.of(
          "select e.id, {self} as self from employee e where e.tenant_id = :tenant and e.id = any(:ids) and {reach}");

  private final Tenancy tenancy;
  private final Reach reach;
  private final Sql sql;

  EvidencePolicy(Tenancy tenancy, Reach reach, Sql sql) {
    this.tenancy = tenancy;
    this.reach = reach;
    this.sql = sql;
  }

  @Override
  public Condition visible() {
    Rights rights = rights();
    if (rights.onAll(Right.READ)) {
      return Condition.ALL;
    }
    if (rights.program()) {
      rights.require(Right.READ);
    }
    return reach.over("x.employee_id");
  }

  /** The same for whoever asks about a person instead of about evidence. */
  Condition visiblePeople() {
    return rights().onAll(Right.READ) ? Condition.ALL : reach.over("e.id");
  }

  @Override
  public void requireWrite() {
    if (rights().program()) {
      rights().require(Right.WRITE);
    }
  }

  @Override
  public void requireBulk() {
    rights().require(Right.BULK);
  }

  /** True if the caller may record anything of anybody. */
  boolean recordsAll() {
    return rights().onAll(Right.WRITE) || rights().onAll(Right.BULK);
  }

  /** Which of these people the caller reaches; true for the caller's own self. */
  Map<UUID, Boolean> reached(List<UUID> people) {
    Condition self = reach.self("e.id");
    Condition all = reach.over("e.id");
    Map<UUID, Boolean> found = new HashMap<>();
    sql.list(
        REACHED.with("self", self.sql()).with("reach", all.sql()),
        all.args().uuids("ids", people),
        row -> found.put(row.uuid("id"), row.flag("self")));
    return found;
  }

  /**
   * Insists that somebody who reaches a person may record evidence of this source.
   *
   * @throws org.espalier.platform.problem.ProblemException FORBIDDEN
   */
  void requireSource(EvidenceSource source, boolean self) {
    if (source != (self ? EvidenceSource.SELF : EvidenceSource.MANAGER)) {
      throw CommonProblem.FORBIDDEN.because(
          self
              ? "Of oneself one can record SELF evidence only."
              : "Of one's reports one can record MANAGER evidence only.");
    }
  }

  private Rights rights() {
    return new Rights("evidence", tenancy);
  }
}
