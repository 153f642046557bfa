package org.espalier.insight;

import jakarta.inject.Singleton;
import org.espalier.platform.problem.CommonProblem;
import org.espalier.platform.security.Rights;
import org.espalier.platform.sql.Condition;
import org.espalier.platform.tenancy.Right;
import org.espalier.platform.tenancy.Role;
import org.espalier.platform.tenancy.Tenancy;
import org.espalier.workforce.people.Reach;

/**
 * Who sees what learning amounts to: talent admins, learning admins and programs with {@code
 * insights:read} that of everybody, HR partners that of the people of their units.
 */
@Singleton
public class LearningInsightPolicy {

  /** The smallest group of which anything but its size is told. */
  public static final int MIN_GROUP_SIZE = 5;

  private final Tenancy tenancy;
  private final Reach reach;

  LearningInsightPolicy(Tenancy tenancy, Reach reach) {
    this.tenancy = tenancy;
    this.reach = reach;
  }

  /**
   * Who counts, over employee {@code e}.
   *
   * @throws org.espalier.platform.problem.ProblemException FORBIDDEN
   */
  public Condition counted() {
    if (new Rights("insights", tenancy, Role.LEARNING_ADMIN).onAll(Right.READ)) {
      return Condition.ALL;
    }
    if (tenancy.caller().impersonal() || !tenancy.caller().is(Role.HR_PARTNER)) {
      throw CommonProblem.FORBIDDEN.because(
          "This needs the role talent-admin, learning-admin or hr-partner, or the scope insights:read.");
    }
    return reach.units("e.org_unit_id");
  }
}
