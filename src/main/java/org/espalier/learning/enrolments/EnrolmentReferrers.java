package org.espalier.learning.enrolments;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.espalier.platform.sync.Referrers.Referrer;

/** What enrolments refer to and what therefore cannot be deleted. */
class EnrolmentReferrers {

  @Produces
  @Singleton
  Referrer sessions() {
    return new Referrer("class_session", "enrolment", "session_id", "true");
  }

  @Produces
  @Singleton
  Referrer employees() {
    return new Referrer("employee", "enrolment", "employee_id", "true");
  }

  @Produces
  @Singleton
  Referrer assignments() {
    return new Referrer("assignment", "enrolment", "assignment_id", "r.state <> 'CANCELLED'");
  }
}
