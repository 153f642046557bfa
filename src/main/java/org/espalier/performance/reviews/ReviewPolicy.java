package org.espalier.performance.reviews;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.espalier.platform.problem.CommonProblem;
import org.espalier.platform.problem.ProblemException;
import org.espalier.platform.security.Rights;
import org.espalier.platform.sql.Condition;
import org.espalier.platform.sql.Sql;
import org.espalier.platform.tenancy.Right;
import org.espalier.platform.tenancy.Tenancy;
import org.espalier.workforce.people.Reach;
import org.espalier.workforce.people.ReachPolicy;
import org.jspecify.annotations.Nullable;

/**
 * Reviews: people see their own and those of their reports, HR partners see those of their units.
 * With one's own review one deals as the employee, whatever else one may do, with those of one's
 * reports as the manager; talent admins act for the manager.
 */
@Singleton
public class ReviewPolicy extends ReachPolicy {

  private final Tenancy tenancy;
  private final Rights rights;
  private final Reach reach;

  ReviewPolicy(Tenancy tenancy, Reach reach, Sql sql) {
    super("reviews", "r.employee_id", tenancy, reach, sql);
    this.tenancy = tenancy;
    this.rights = new Rights("reviews", tenancy);
    this.reach = reach;
  }

  /**
   * Insists that a program may read reviews; people may read those in which they have a part.
   *
   * @throws ProblemException FORBIDDEN
   */
  void requireRead() {
    visible();
  }

  /** A condition: the review is about the caller. */
  Condition own() {
    if (tenancy.caller().impersonal()) {
      return Condition.NONE;
    }
    Condition self = reach.self("r.employee_id");
    return Condition.of("coalesce(" + self.sql() + ", false)", self.args());
  }

  /** A condition: the employee in a column is asked in review r, and the caller may know. */
  Condition asked(String column) {
    if (tenancy.caller().impersonal()) {
      return visible();
    }
    Condition self = reach.self(column);
    return rights.onAll(Right.READ)
        ? Condition.of("(" + self.sql() + " or not " + own().sql() + ")", self.args())
        : self;
  }

  /** True if goals, plans and learning are told to the caller along with reviews. */
  boolean factual() {
    return !tenancy.caller().impersonal()
        || Stream.of("goals", "development-plans", "assignments")
            .allMatch(kind -> new Rights(kind, tenancy).onAll(Right.READ));
  }

  /**
   * The side on which the caller acts; null for people out of reach and for HR partners, who only
   * see.
   */
  @Nullable ReviewSide side(ReviewRecord review) {
    if (review.own()) {
      return ReviewSide.EMPLOYEE;
    }
    UUID employee = review.employee().id();
    return switch (reached(List.of(employee)).get(employee)) {
      case SELF -> ReviewSide.EMPLOYEE;
      case MANAGER -> ReviewSide.MANAGER;
      case HR_PARTNER -> forTheManager();
      case null -> forTheManager();
    };
  }

  private @Nullable ReviewSide forTheManager() {
    return writesAll() ? ReviewSide.MANAGER : null;
  }

  /**
   * The side on which the caller acts who sees the review.
   *
   * @throws ProblemException FORBIDDEN for those who only see
   */
  ReviewSide requireSide(ReviewRecord review) {
    ReviewSide side = side(review);
    if (side == null) {
      throw onlySeen();
    }
    return side;
  }

  static ProblemException none() {
    return CommonProblem.NOT_FOUND.because("There is no such review.");
  }
}
