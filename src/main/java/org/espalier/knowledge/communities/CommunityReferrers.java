package org.espalier.knowledge.communities;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.espalier.knowledge.topics.Topics;
import org.espalier.platform.sync.Referrers.Referrer;

/** What communities practise and what therefore cannot be deleted. */
class CommunityReferrers {

  @Produces
  @Singleton
  Referrer competencies() {
    return Topics.referrer(Communities.TABLE);
  }
}
