package org.espalier.knowledge.communities;

import org.espalier.platform.security.Policy;
import org.espalier.platform.sql.Condition;

/** What is said in communities: seen by whom the community is open to. */
final class ContentPolicy implements Policy {

  private final CommunityPolicy communities;
  private final String column;

  /**
   * The policy of a kind.
   *
   * @param column of the kind's listing that names the community
   */
  ContentPolicy(CommunityPolicy communities, String column) {
    this.communities = communities;
    this.column = column;
  }

  @Override
  public Condition visible() {
    return communities.within(column);
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
