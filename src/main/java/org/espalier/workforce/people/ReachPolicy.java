package org.espalier.workforce.people;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
