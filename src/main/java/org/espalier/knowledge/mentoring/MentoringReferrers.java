package org.espalier.knowledge.mentoring;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.espalier.knowledge.topics.Topics;
import org.espalier.platform.sync.Referrers.Referrer;

/** What mentorings are about and what therefore cannot be deleted. */
class MentoringReferrers {

  @Produces
  @Singleton
  Referrer competencies() {
    return Topics.referrer(Mentorings.TABLE);
  }
}
