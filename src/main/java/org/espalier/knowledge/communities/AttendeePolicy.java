package org.espalier.knowledge.communities;

import jakarta.inject.Singleton;
import org.espalier.platform.security.Policy;
import org.espalier.platform.sql.Condition;

/**
 * Who comes, {@code a}, to events {@code v}: seen by whom it concerns, by who invites, by the
 * community's moderators, and by administrators as far as they look into the community.
 */
@Singleton
class AttendeePolicy implements Policy {

  private final CommunityPolicy communities;

  AttendeePolicy(CommunityPolicy communities) {
    this.communities = communities;
  }

  @Override
  public Condition visible() {
    Condition self = communities.authors().self("a.employee_id");
    if (communities.authors().readsAll()) {
      Condition within = communities.within("v.community_id");
      return Condition.of("(" + within.sql() + " or " + self.sql() + ")", within.args());
    }
    return Condition.of(
        "("
            + self.sql()
            + " or "
            + communities.authors().self("v.organiser_id").sql()
            + " or exists (select 1 from community_member m where m.tenant_id = :tenant and m.tenant_id = a.tenant_id"
            + " and m.community_id = v.community_id and m.role = 'MODERATOR' and m.state = 'JOINED'"
            + " and m.deleted_at is null and "
            + communities.authors().self("m.employee_id").sql()
            + "))",
        self.args());
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
