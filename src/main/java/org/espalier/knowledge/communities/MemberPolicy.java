package org.espalier.knowledge.communities;

import jakarta.inject.Singleton;
import org.espalier.platform.security.Policy;
import org.espalier.platform.sql.Condition;

/**
 * Members {@code k} of communities: those of open ones are seen by everybody, those of closed ones
 * by each other, by whom they concern, and by administrators, who appoint moderators.
 */
@Singleton
class MemberPolicy implements Policy {

  private final CommunityPolicy communities;

  MemberPolicy(CommunityPolicy communities) {
    this.communities = communities;
  }

  @Override
  public Condition visible() {
    if (communities.authors().readsAll()) {
      return Condition.ALL;
    }
    Condition within = communities.within("k.community_id");
    Condition self = communities.authors().self("k.employee_id");
    return Condition.of("(" + within.sql() + " or " + self.sql() + ")", within.args());
  }

  @Override
  public void requireWrite() {
    communities.requireWrite();
  }

  @Override
  public void requireBulk() {
    communities.requireBulk();
  }
}
