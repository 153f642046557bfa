package org.espalier.competency.evidence;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.espalier.platform.sync.Referrers.Referrer;

/** What evidence refers to and what therefore cannot be deleted. */
class EvidenceReferrers {

  @Produces
  @Singleton
  Referrer employees() {
    return new Referrer("employee", "evidence", "employee_id", "true");
  }

  @Produces
  @Singleton
  Referrer competencies() {
    return new Referrer("competency", "evidence", "competency_id", "true");
  }
}
