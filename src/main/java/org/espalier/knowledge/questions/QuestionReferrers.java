package org.espalier.knowledge.questions;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.espalier.knowledge.topics.Topics;
import org.espalier.platform.sync.Referrers.Referrer;

/** What questions are about and what therefore cannot be deleted. */
class QuestionReferrers {

  @Produces
  @Singleton
  Referrer competencies() {
    return Topics.referrer(Questions.TABLE);
  }
}
