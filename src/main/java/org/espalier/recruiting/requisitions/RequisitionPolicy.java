package org.espalier.recruiting.requisitions;

import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;
import org.espalier.platform.problem.CommonProblem;
import org.espalier.platform.security.Policy;
import org.espalier.platform.security.Rights;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Condition;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sql.Sql;
import org.espalier.platform.tenancy.Right;
import org.espalier.platform.tenancy.Tenancy;
import org.espalier.workforce.people.Reach;

/**
 * Requisitions: talent admins see and write all, programs what their scopes say; hiring managers,
 * recruiters and interviewers see theirs, and everybody those that are posted while they are open.
 */
@Singleton
public class RequisitionPolicy implements Policy {

  private static final Query MEMBER =
      Query.of(
          "select q.id from requisition q where q.tenant_id = :tenant and q.id = :id and {members}");

  private final Rights rights;
  private final Reach reach;
  private final Sql sql;

  RequisitionPolicy(Tenancy tenancy, Reach reach, Sql sql) {
    this.rights = new Rights("recruiting", tenancy);
    this.reach = reach;
    this.sql = sql;
  }

  @Override
  public Condition visible() {
    if (seesAll()) {
      return Condition.ALL;
    }
    Condition members = members("q.id", RequisitionPart.values());
    return Condition.of(
        "(" + members.sql() + " or (q.posted and q.active and q.state = 'OPEN'))", members.args());
  }

  /**
   * True if the caller sees everything of recruiting.
   *
   * @throws org.espalier.platform.problem.ProblemException FORBIDDEN for programs without the scope
   */
  public boolean seesAll() {
    if (rights.onAll(Right.READ)) {
      return true;
    }
    if (rights.program()) {
      rights.require(Right.READ);
    }
    return false;
  }

  /** A condition: the employee in {@code column} is not the caller, whatever role that one has. */
  public Condition others(String column) {
    if (rights.program()) {
      return Condition.ALL;
    }
    Condition self = reach.self(column);
    return Condition.of("coalesce(not (" + self.sql() + "), true)", self.args());
  }

  /** True if the caller may write everything of recruiting. */
  public boolean writesAll() {
    return rights.onAll(Right.WRITE) || rights.onAll(Right.BULK);
  }

  /** True for a program, which has nobody's part. */
  public boolean program() {
    return rights.program();
  }

  /** A condition: the caller has one of these parts in the requisition in {@code column}. */
  public Condition members(String column, RequisitionPart... parts) {
    Condition self = reach.self("m.employee_id");
    String names =
        Arrays.stream(parts).map(part -> "'" + part + "'").collect(Collectors.joining(", "));
    return Condition.of(
        "exists (select 1 from requisition_member m where m.tenant_id = :tenant and m.requisition_id = "
            + column
            + " and m.part in ("
            + names
            + ") and "
            + self.sql()
            + ")",
        self.args());
  }

  /**
   * A condition: the caller has one of these parts in the requisition in {@code column} and did not
   * apply for it. Whoever applies sees nothing of the others who do.
   */
  public Condition fills(String column, RequisitionPart... parts) {
    Condition members = members(column, parts);
    Condition self = reach.self("o.employee_id");
    return Condition.of(
        "("
            + members.sql()
            + " and not exists (select 1 from job_application o where o.tenant_id = :tenant and o.requisition_id = "
            + column
            + " and o.deleted_at is null and "
            + self.sql()
            + "))",
        members.args().and(self.args()));
  }

  /**
   * Insists that the caller fills the requisition: sees everything, or has one of these parts.
   *
   * @throws org.espalier.platform.problem.ProblemException FORBIDDEN
   */
  public void requireMember(UUID requisition, RequisitionPart... parts) {
    if (!seesAll()) {
      requireFilling(requisition, parts);
    }
  }

  /**
   * Insists that the caller has one of these parts, and did not apply.
   *
   * @throws org.espalier.platform.problem.ProblemException FORBIDDEN
   */
  public void requireFilling(UUID requisition, RequisitionPart... parts) {
    Condition members = fills("q.id", parts);
    if (sql.first(
            MEMBER.with("members", members.sql()),
            Args.of("id", requisition).and(members.args()),
            row -> row.uuid("id"))
        .isEmpty()) {
      throw CommonProblem.FORBIDDEN.because(
          "Candidates are seen by talent admins and by those who fill the requisition.");
    }
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
