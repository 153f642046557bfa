package org.espalier.plan.groups;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.espalier.platform.security.Rights;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Condition;
import org.espalier.platform.sql.Sql;
import org.espalier.platform.tenancy.Right;
import org.espalier.platform.tenancy.Role;
import org.espalier.platform.tenancy.Tenancy;
import org.espalier.workforce.people.Reach;
import org.espalier.workforce.people.ReachPolicy;

/**
 * Proposals for groups: everybody drafts for the people whom one reaches, learning admins for all.
 * They are seen by whoever asked for them, and by administrators; but only of those people whose
 * gaps one sees when one looks. Learning admins see what others are to learn, and no levels.
 */
@Singleton
class GroupDraftPolicy extends ReachPolicy {

  private static final String RESOURCE = "group-drafts";

  private final Tenancy tenancy;
  private final Rights rights;
  private final Rights gaps;

  GroupDraftPolicy(Tenancy tenancy, Reach reach, Sql sql) {
    super(RESOURCE, "e.id", tenancy, reach, sql, Role.LEARNING_ADMIN);
    this.tenancy = tenancy;
    this.rights = new Rights(RESOURCE, tenancy, Role.LEARNING_ADMIN);
    this.gaps = new Rights("gaps", tenancy);
  }

  /** Which people the caller may draft for, over employee {@code e}. */
  Condition people() {
    return super.visible();
  }

  /** Which proposals the caller sees, over group draft {@code g}. */
  @Override
  public Condition visible() {
    if (rights.onAll(Right.READ)) {
      return Condition.ALL;
    }
    if (rights.program()) {
      rights.require(Right.READ);
    }
    return Condition.of("g.created_by = :drafter", Args.of("drafter", tenancy.caller().subject()));
  }

  /** What the caller sees in proposals about these people: one statement at the most. */
  Sight sight(Collection<UUID> people) {
    if (gaps.onAll(Right.READ)) {
      return new Sight(Set.of(), Others.EVERYTHING);
    }
    Set<UUID> reached = rights.program() ? Set.of() : reached(people).keySet();
    if (tenancy.caller().is(Role.LEARNING_ADMIN)) {
      return new Sight(reached, Others.GROUPS);
    }
    return new Sight(reached, rights.onAll(Right.READ) ? Others.LINES : Others.NOTHING);
  }

  /** What somebody sees of people out of reach. */
  enum Others {
    EVERYTHING,
    /** What they are to learn, and sums over groups that are not too small. */
    GROUPS,
    /** What they are to learn. */
    LINES,
    NOTHING
  }
}
