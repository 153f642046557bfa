package org.espalier.plan.groups;

import jakarta.inject.Singleton;
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
 * They are seen by whoever asked for them, and by administrators; those who see no gaps of single
 * people are not told levels.
 */
@Singleton
class GroupDraftPolicy extends ReachPolicy {

  private static final String RESOURCE = "group-drafts";

  private final Tenancy tenancy;
  private final Rights rights;

  GroupDraftPolicy(Tenancy tenancy, Reach reach, Sql sql) {
    super(RESOURCE, "e.id", tenancy, reach, sql, Role.LEARNING_ADMIN);
    this.tenancy = tenancy;
    this.rights = new Rights(RESOURCE, tenancy, Role.LEARNING_ADMIN);
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

  /** True if the caller sees groups but no gaps of the people in them. */
  boolean withholds() {
    return tenancy.caller().is(Role.LEARNING_ADMIN)
        && !new Rights("gaps", tenancy).onAll(Right.READ);
  }
}
