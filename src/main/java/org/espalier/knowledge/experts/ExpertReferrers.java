package org.espalier.knowledge.experts;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.espalier.knowledge.topics.Topics;
import org.espalier.platform.sync.Referrers.Referrer;

/** What experts offer help with and what therefore cannot be deleted. */
class ExpertReferrers {

  @Produces
  @Singleton
  Referrer competencies() {
    return Topics.referrer(Experts.TABLE);
  }
}
