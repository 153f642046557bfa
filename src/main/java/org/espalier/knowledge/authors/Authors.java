package org.espalier.knowledge.authors;

import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.espalier.platform.problem.CommonProblem;
import org.espalier.platform.problem.ProblemException;
import org.espalier.platform.security.Rights;
import org.espalier.platform.sql.Condition;
import org.espalier.platform.tenancy.Right;
import org.espalier.platform.tenancy.Tenancy;
import org.espalier.workforce.people.Reach;
import org.jspecify.annotations.Nullable;

/**
 * What everybody may do who is employed: take part, in the own name. Programs read, write and
 * import by their scopes on the resource; talent admins read and moderate, and speak for nobody.
 */
public final class Authors {

  private final String resource;
  private final Tenancy tenancy;
  private final Rights rights;
  private final Reach reach;

  /**
   * Those who take part in a resource.
   *
   * @param resource as in scopes
   */
  public Authors(String resource, Tenancy tenancy, Reach reach) {
    this.resource = resource;
    this.tenancy = tenancy;
    this.rights = new Rights(resource, tenancy);
    this.reach = reach;
  }

  /**
   * True if the caller reads what everybody says.
   *
   * @throws ProblemException FORBIDDEN for programs without the scope
   */
  public boolean readsAll() {
    if (rights.onAll(Right.READ)) {
      return true;
    }
    if (rights.program()) {
      rights.require(Right.READ);
    }
    return false;
  }

  /**
   * Insists that the caller may write at all.
   *
   * @throws ProblemException FORBIDDEN for programs without the scope
   */
  public void requireWrite() {
    if (rights.program()) {
      rights.require(Right.WRITE);
    }
  }

  /**
   * Insists that the caller may import what people said.
   *
   * @throws ProblemException FORBIDDEN for all but programs with the scope
   */
  public void requireBulk() {
    if (!tenancy.caller().hasScope(resource, Right.BULK)) {
      throw CommonProblem.FORBIDDEN.because(
          "People speak for themselves; a program that imports what they said elsewhere needs the scope "
              + resource
              + ":bulk.");
    }
  }

  /** True if the caller may take away what others said. */
  public boolean moderates() {
    return rights.onAll(Right.WRITE);
  }

  /** True for a program that knows what people said elsewhere. */
  public boolean agreed() {
    return tenancy.caller().hasScope(resource, Right.WRITE)
        || tenancy.caller().hasScope(resource, Right.BULK);
  }

  /** The caller's own employee, if there is one. */
  public Optional<UUID> me() {
    return reach.caller();
  }

  /**
   * Insists that the caller is an employee.
   *
   * @throws ProblemException FORBIDDEN
   */
  public void requireEmployee() {
    if (me().isEmpty()) {
      throw CommonProblem.FORBIDDEN.because("Only employees take part.");
    }
  }

  /** True if the caller is this person, by at most one statement. */
  public boolean is(@Nullable UUID person) {
    return person != null && person.equals(me().orElse(null));
  }

  /** A condition: the employee in a column is the caller. */
  public Condition self(String column) {
    return reach.self(column);
  }

  /**
   * Insists that all is said by the caller, or by a program that was told so.
   *
   * @param authors who says it
   * @throws ProblemException FORBIDDEN
   */
  public void requireOwn(Collection<UUID> authors) {
    if (agreed() || authors.isEmpty()) {
      return;
    }
    UUID me = me().orElse(null);
    if (authors.stream().anyMatch(one -> !one.equals(me))) {
      throw CommonProblem.FORBIDDEN.because("People write in their own name only.");
    }
  }

  /**
   * Insists that something is the caller's own, or that the caller may take away what others said.
   *
   * @throws ProblemException FORBIDDEN
   */
  public void requireOwnOrModerator(@Nullable UUID author) {
    if (!moderates() && !is(author)) {
      throw CommonProblem.FORBIDDEN.because("It is somebody else's.");
    }
  }
}
