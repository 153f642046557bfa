package org.espalier.insight;

import jakarta.inject.Singleton;
import org.espalier.gap.GapPolicy;
import org.espalier.platform.security.Rights;
import org.espalier.platform.sql.Condition;
import org.espalier.platform.tenancy.Right;
import org.espalier.platform.tenancy.Tenancy;

/**
 * Who is counted in what is told of groups, and how exactly. People get exact numbers of those whom
 * they may see one by one: oneself, one's reports, an HR partner's units, everybody for talent
 * admins and for programs with the scope of the thing itself. Learning admins, and programs with
 * {@code insights:read} alone, get protected numbers of everybody.
 */
@Singleton
public class InsightPolicy {

  private final GapPolicy gaps;
  private final Tenancy tenancy;

  InsightPolicy(GapPolicy gaps, Tenancy tenancy) {
    this.gaps = gaps;
    this.tenancy = tenancy;
  }

  /**
   * How the caller sees the gaps of groups.
   *
   * @throws org.espalier.platform.problem.ProblemException FORBIDDEN for programs with neither
   *     scope
   */
  public Sight gaps() {
    boolean all = new Rights("gaps", tenancy).onAll(Right.READ);
    Rights groups = new Rights("insights", tenancy);
    if (!all && groups.program()) {
      groups.require(Right.READ);
      return new Sight(Condition.ALL, true);
    }
    return new Sight(gaps.counted(), gaps.groupsOnly());
  }

  /**
   * What somebody sees of groups.
   *
   * @param counted who is counted, over employee {@code e}
   * @param guarded true if numbers are protected
   */
  public record Sight(Condition counted, boolean guarded) {}
}
