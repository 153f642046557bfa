package org.espalier.succession.ratings;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.espalier.platform.sql.Condition;
import org.espalier.platform.sql.Sql;
import org.espalier.platform.tenancy.Tenancy;
import org.espalier.workforce.people.Reach;
import org.espalier.workforce.people.ReachPolicy;
import org.espalier.workforce.people.Relation;

/**
 * Ratings: talent admins see all, programs what their scopes say, managers those of their reports,
 * HR partners those of their people; nobody one's own, whatever the role. Managers rate their
 * reports, administrators and programs anybody but themselves.
 */
@Singleton
public class RatingPolicy extends ReachPolicy {

  private final Tenancy tenancy;
  private final Reach reach;

  RatingPolicy(Tenancy tenancy, Reach reach, Sql sql) {
    super("talent-ratings", "r.employee_id", tenancy, reach, sql);
    this.tenancy = tenancy;
    this.reach = reach;
  }

  @Override
  public Condition visible(String employee) {
    return Condition.and(List.of(super.visible(employee), others(employee)));
  }

  /** True if the caller may rate a person who is not the caller. */
  boolean rates(UUID person) {
    return writesAll() || reached(List.of(person)).get(person) == Relation.MANAGER;
  }

  /** The caller's own employee, whom the caller never rates. */
  Optional<UUID> self() {
    return reach.caller();
  }

  private Condition others(String column) {
    if (tenancy.caller().impersonal()) {
      return Condition.ALL;
    }
    Condition self = reach.self(column);
    return Condition.of("coalesce(not (" + self.sql() + "), true)", self.args());
  }
}
