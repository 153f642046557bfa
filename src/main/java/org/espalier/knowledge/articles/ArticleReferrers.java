package org.espalier.knowledge.articles;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.espalier.platform.sync.Referrers.Referrer;

/** What articles name and what therefore cannot be deleted. */
class ArticleReferrers {

  private static final String LIVE =
      "exists (select 1 from article a where a.tenant_id = :tenant and a.id = r.article_id"
          + " and a.deleted_at is null)";

  @Produces
  @Singleton
  Referrer competencies() {
    return new Referrer("competency", "article_competency", "competency_id", LIVE);
  }

  @Produces
  @Singleton
  Referrer writers() {
    return new Referrer("employee", "article_co_author", "employee_id", LIVE);
  }
}
