package org.espalier.privacy.exports;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.espalier.platform.problem.CommonProblem;
import org.espalier.platform.security.Rights;
import org.espalier.platform.sql.Condition;
import org.espalier.platform.tenancy.Right;
import org.espalier.platform.tenancy.Tenancy;
import org.espalier.privacy.records.People;
import org.espalier.workforce.people.Employees;
import org.espalier.workforce.people.Reach;

/**
 * Copies of what is known about a person: for the person, for administrators, and for programs with
 * the scope. Managers see much of it elsewhere, but a copy of all of it is not theirs.
 */
@Singleton
class ExportPolicy {

  private final Rights rights;
  private final Tenancy tenancy;
  private final Reach reach;
  private final Employees employees;
  private final People people;

  ExportPolicy(Tenancy tenancy, Reach reach, Employees employees, People people) {
    this.rights = new Rights("privacy", tenancy);
    this.tenancy = tenancy;
    this.reach = reach;
    this.employees = employees;
    this.people = people;
  }

  /** Which copies the caller may see. */
  Condition visible() {
    if (rights.onAll(Right.READ)) {
      return Condition.ALL;
    }
    if (rights.program()) {
      rights.require(Right.READ);
    }
    return reach.self("x.employee_id");
  }

  /** Whose pay the caller may be told by copies: everybody's by right, else one's own. */
  Predicate<UUID> seesPayOf() {
    if (tenancy.caller().hasPay(Right.READ)) {
      return _ -> true;
    }
    Optional<UUID> self = reach.caller();
    return person -> self.equals(Optional.of(person));
  }

  /**
   * The person of a request, if the caller may ask for a copy.
   *
   * @throws org.espalier.platform.problem.ProblemException UNPROCESSABLE for people whom the caller
   *     may not know of, FORBIDDEN for others
   */
  UUID requireRequest(PersonExportInput input) {
    boolean all = rights.onAll(Right.WRITE);
    if (!all && rights.program()) {
      rights.require(Right.WRITE);
    }
    UUID employee = people.named(input);
    if (all || reach.caller().equals(Optional.of(employee))) {
      return employee;
    }
    if (employees.all(List.of(employee)).isEmpty()) {
      throw People.unknown(input);
    }
    throw CommonProblem.FORBIDDEN.because(
        "Only the person and administrators get a copy of everything.");
  }
}
