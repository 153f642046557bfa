package org.espalier.workforce.people;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.espalier.platform.problem.CommonProblem;
import org.espalier.platform.problem.ProblemException;
import org.espalier.platform.security.Policy;
import org.espalier.platform.security.Rights;
import org.espalier.platform.sql.Condition;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sql.Sql;
import org.espalier.platform.tenancy.Right;
import org.espalier.platform.tenancy.Role;
import org.espalier.platform.tenancy.Tenancy;

/**
 * Things that concern one employee each: administrators see all, a program what its scopes say,
 * everybody else what concerns themselves, their direct and indirect reports and, for HR partners,
 * the people of their org units.
 */
public class ReachPolicy implements Policy {

  private static final Query REACHED =
      Query.of(
          "select e.id, case when {self} then 'SELF' when {line} then 'MANAGER' else 'HR_PARTNER' end as relation"
              + " from employee e where e.tenant_id = :tenant and e.id = any(:ids) and {reach}");

  private final Rights rights;
  private final String column;
  private final Reach reach;
  private final Sql sql;

  /**
   * The policy of a resource.
   *
   * @param resource plural, kebab-case, as in scopes
   * @param column of the listing that names the employee, such as {@code x.employee_id}
   * @param masters the roles that may do everything with it, besides the talent admin
   */
  public ReachPolicy(
      String resource, String column, Tenancy tenancy, Reach reach, Sql sql, Role... masters) {
    this.rights = new Rights(resource, tenancy, masters);
    this.column = column;
    this.reach = reach;
    this.sql = sql;
  }

  @Override
  public Condition visible() {
    return visible(column);
  }

  /** The same over another column that names the employee. */
  public Condition visible(String employee) {
    if (rights.onAll(Right.READ)) {
      return Condition.ALL;
    }
    if (rights.program()) {
      rights.require(Right.READ);
    }
    return reach.over(employee);
  }

  @Override
  public void requireWrite() {
    if (rights.program()) {
      rights.require(Right.WRITE);
    }
  }

  @Override
  public void requireBulk() {
    rights.require(Right.BULK);
  }

  /** True if the caller may write things of anybody. */
  public boolean writesAll() {
    return rights.onAll(Right.WRITE) || rights.onAll(Right.BULK);
  }

  /**
   * What the caller may do with the things of each of several people, by at most one statement:
   * true for the person, the reporting line and whoever writes everybody's, false for HR partners,
   * who read them; people out of reach are absent.
   */
  public Map<UUID, Boolean> writable(Collection<UUID> people) {
    Map<UUID, Boolean> writable = new HashMap<>();
    if (writesAll()) {
      people.forEach(one -> writable.put(one, true));
    } else {
      reached(people).forEach((one, as) -> writable.put(one, as != Relation.HR_PARTNER));
    }
    return writable;
  }

  /**
   * Insists that the caller may change a thing of somebody that the caller sees.
   *
   * @throws ProblemException FORBIDDEN
   */
  public void requireChange(UUID employee) {
    if (!Boolean.TRUE.equals(writable(List.of(employee)).get(employee))) {
      throw onlySeen();
    }
  }

  /** What those are told who see a thing and may not write it. */
  public static ProblemException onlySeen() {
    return CommonProblem.FORBIDDEN.because(
        "You may read this; the person and the reporting line write it.");
  }

  /** Which of these people the caller reaches, and as what. */
  public Map<UUID, Relation> reached(Collection<UUID> people) {
    Condition self = reach.self("e.id");
    Condition line = reach.line("e.id");
    Condition all = reach.over("e.id");
    Map<UUID, Relation> found = new HashMap<>();
    if (!people.isEmpty()) {
      sql.list(
          REACHED.with("self", self.sql()).with("line", line.sql()).with("reach", all.sql()),
          all.args().uuids("ids", List.copyOf(people)),
          row -> found.put(row.uuid("id"), row.choice(Relation.class, "relation")));
    }
    return found;
  }
}
