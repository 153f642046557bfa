package org.espalier.recruiting.candidates;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.espalier.platform.sync.Referrers.Referrer;

/** What is known of candidates refers to, and what therefore cannot be deleted. */
class CandidateReferrers {

  @Produces
  @Singleton
  Referrer assessed() {
    return new Referrer("competency", "candidate_evidence", "competency_id", "r.revoked_at is null")
        .untold();
  }

  @Produces
  @Singleton
  Referrer hired() {
    return new Referrer("employee", "candidate", "employee_id", "r.deleted_at is null").untold();
  }
}
